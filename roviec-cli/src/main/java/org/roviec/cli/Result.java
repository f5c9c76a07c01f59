package org.roviec.cli;

import org.roviec.export.document.ReadDocument;
import org.roviec.ingest.outcome.Outcome;

/** What became of one input. */
sealed interface Result {

  /** The input it came from. */
  Input input();

  /**
   * It was read.
   *
   * @param document the reading
   * @param ingested how its bytes were decoded
   */
  record Read(Input input, ReadDocument document, Outcome.Ingested ingested) implements Result {}

  /**
   * It was not.
   *
   * @param failure why
   */
  record Failed(Input input, Failure failure) implements Result {}
}
