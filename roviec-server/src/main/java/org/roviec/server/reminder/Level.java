package org.roviec.server.reminder;

import java.util.Locale;
import java.util.Optional;

/** How high a reminder goes, from who helps and who does upward; a higher one speaks louder. */
public enum Level {
  /** Cơ quan phối hợp: whoever reports for a body that cooperates; it goes no higher. */
  COOPERATING(-1),
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
      case -1 -> COOPERATING;
      case 0 -> AGENCY;
      case 1 -> HEAD;
      default -> APPROVER;
    };
  }

  /** Whether it is told because it answers for the work. */
  boolean answers() {
    return this != COOPERATING;
  }

  /** The next one up. */
  Optional<Level> above() {
    return switch (this) {
      case AGENCY -> Optional.of(HEAD);
      case HEAD -> Optional.of(APPROVER);
      case COOPERATING, APPROVER -> Optional.empty();
    };
  }

  /** Key of the words for it. */
  public String message() {
    return "reminder.level." + name().toLowerCase(Locale.ROOT);
  }
}
