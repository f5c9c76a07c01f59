package org.roviec.server.intake;

/**
 * How far people have come with what was read (tình trạng duyệt); kept up to date by the review.
 */
public enum ReviewState {
  /** Nothing to review yet. */
  NONE,
  OPEN,
  CLOSED;

  /** Key of its words in the messages. */
  public String message() {
    return "intake.review." + name();
  }
}
