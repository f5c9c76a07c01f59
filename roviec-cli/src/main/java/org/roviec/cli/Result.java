package org.roviec.cli;

import org.roviec.export.document.ReadDocument;
import org.roviec.ingest.outcome.Outcome;

/** What became of one document. */
sealed interface Result {

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

  /** It is of a kind that is not read, and nobody asked for it by name. */
  record PassedOver(Input input) implements Result {}

  /**
   * It bears a mark of state secrecy. Its name is not known here any more.
   *
   * @param number of the input it was, or was in, in the order of reading
   */
  record Classified(int number) implements Result {}
}
