package org.roviec.server.office;

import java.util.Locale;

/** How people are addressed on the screens and in mails. */
public enum Address {
  /** Đồng chí. */
  COMRADE,
  /** Anh, chị. */
  NEUTRAL;

  /** Key of its words in the messages. */
  public String message() {
    return "office.address." + name().toLowerCase(Locale.ROOT);
  }
}
