package org.roviec.server.review;

/** Somebody else has decided about the same thing in the meantime; nothing was changed. */
final class Conflict extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final long documentId;
  private final String anchor;

  Conflict(long documentId, String anchor) {
    super(anchor);
    this.documentId = documentId;
    this.anchor = anchor;
  }

  /** In which document. */
  long documentId() {
    return documentId;
  }

  /** What it is about. */
  String anchor() {
    return anchor;
  }
}
