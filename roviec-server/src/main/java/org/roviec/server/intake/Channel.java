package org.roviec.server.intake;

/** By which way a file came in. */
public enum Channel {
  UPLOAD,
  /** The watched folder. */
  FOLDER,
  /** The REST interface. */
  API;

  /** Key of its words in the messages. */
  public String message() {
    return "intake.channel." + name();
  }
}
