package org.roviec.server.review;

/** What sort of time limit (thời hạn) a document sets. */
public enum DueKind {
  /** A day. */
  DATE,
  /** After something has happened: "sau khi được phê duyệt". */
  EVENT,
  /** "Định kỳ hằng quý". */
  RECURRING,
  /** "Thường xuyên". */
  STANDING,
  /** Không hạn. */
  NONE;

  /** Key of its words in the messages. */
  public String message() {
    return "review.due." + name();
  }
}
