package org.roviec.server.review;

/** Somebody else has decided about the same thing in the meantime; nothing was changed. */
final class Conflict extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String anchor;

  Conflict(String anchor) {
    super(anchor);
    this.anchor = anchor;
  }

  /** What it is about. */
  String anchor() {
    return anchor;
  }
}
