package org.roviec.cli;

import org.roviec.ingest.outcome.Outcome;

/**
 * What became of one document.
 *
 * @param <T> what it was read as
 */
sealed interface Result<T> {

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

  /** It is of a kind that is not read, and nobody asked for it by name. */
  record PassedOver<T>(Input input) implements Result<T> {}

  /**
   * It bears a mark of state secrecy. Its name is not known here any more.
   *
   * @param number of the input it was, or was in, in the order of reading
   */
  record Classified<T>(int number) implements Result<T> {}
}
