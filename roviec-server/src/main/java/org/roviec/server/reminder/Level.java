package org.roviec.server.reminder;

import java.util.Locale;
import java.util.Optional;

/** How high a reminder goes, from the doer upward; a higher one speaks louder. */
public enum Level {
  /** Cơ quan chủ trì: whoever reports for the body that leads. */
  AGENCY(0),
  /** Người đứng đầu: whoever leads that body. */
  HEAD(1),
  /** Cấp duyệt: whoever approves or follows the task, else the office. */
  APPROVER(2);

  private final int height;

  Level(int height) {
    this.height = height;
  }

  /** The number it is kept by; higher is louder. */
  int height() {
    return height;
  }

  /** The level of that number. */
  static Level of(int height) {
    return switch (height) {
      case 0 -> AGENCY;
      case 1 -> HEAD;
      default -> APPROVER;
    };
  }

  /** The next one up. */
  Optional<Level> above() {
    return switch (this) {
      case AGENCY -> Optional.of(HEAD);
      case HEAD -> Optional.of(APPROVER);
      case APPROVER -> Optional.empty();
    };
  }

  /** Key of the words for it. */
  public String message() {
    return "reminder.level." + name().toLowerCase(Locale.ROOT);
  }
}
