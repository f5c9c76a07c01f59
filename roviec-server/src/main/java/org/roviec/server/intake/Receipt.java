package org.roviec.server.intake;

import java.io.Serializable;

/** What became of a file that was handed in; kept in the session until the next page shows it. */
public sealed interface Receipt extends Serializable {

  /** Name of the file as it was handed in. */
  String fileName();

  /**
   * Stored; it will be read in its turn.
   *
   * @param documentId of the new document
   */
  record Accepted(String fileName, long documentId) implements Receipt {}

  /**
   * The same bytes are here already; nothing was stored a second time.
   *
   * @param documentId of the document that has these bytes
   */
  record AlreadyHere(String fileName, long documentId) implements Receipt {}

  /**
   * Not taken in; nothing of it was stored.
   *
   * @param reason why, and what to do
   */
  record Refused(String fileName, Reason reason) implements Receipt {}
}
