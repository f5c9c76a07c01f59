package org.roviec.cli;

import org.roviec.ingest.outcome.Outcome;

/**
 * What became of one input.
 *
 * @param <T> what it was read as
 */
sealed interface Result<T> {

  /** The input it came from. */
  Input input();

  /**
   * It was read.
   *
   * @param document what was read
   * @param ingested how its bytes were decoded
   */
  record Read<T>(Input input, T document, Outcome.Ingested ingested) implements Result<T> {}

  /**
   * It was not.
   *
   * @param failure why
   */
  record Failed<T>(Input input, Failure failure) implements Result<T> {}
}
