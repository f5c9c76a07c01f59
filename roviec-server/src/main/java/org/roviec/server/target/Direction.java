package org.roviec.server.target;

import java.util.Locale;

/** Which way an indicator shall go. */
public enum Direction {
  /** ↑ càng cao càng tốt. */
  UP("↑"),
  /** ↓ càng thấp càng tốt. */
  DOWN("↓"),
  /** = giữ ở mức, trong khoảng. */
  KEEP("=");

  private final String sign;

  Direction(String sign) {
    this.sign = sign;
  }

  /** As people draw it. */
  public String sign() {
    return sign;
  }

  /** Key of its words. */
  public String message() {
    return "direction." + name().toLowerCase(Locale.ROOT);
  }
}
