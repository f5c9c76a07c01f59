package org.roviec.server.intake;

/** How far the reading of a document has come (tình trạng đọc). */
public enum DocumentState {
  /** Stored, waiting for its turn. */
  WAITING,
  /** Being read now. */
  READING,
  READ,
  /** Kept, but not read; the document says why. */
  FAILED;

  /** Whether a job still has to do something about it. */
  public boolean isUnderWay() {
    return this == WAITING || this == READING;
  }

  /** Key of its words in the messages. */
  public String message() {
    return "intake.state." + name();
  }

  /** Which badge shows it. */
  public String badge() {
    return switch (this) {
      case WAITING -> "none";
      case READING -> "waiting";
      case READ -> "ok";
      case FAILED -> "late";
    };
  }
}
