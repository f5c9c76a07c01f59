package org.roviec.server.reminder;

import java.util.Locale;

/** Where a rule stands to the deadline. */
public enum Moment {
  /** Trước hạn. */
  BEFORE,
  /** Đúng ngày hạn. */
  ON_DAY,
  /** Sau hạn. */
  AFTER;

  /** Key of the words for it. */
  public String message() {
    return "reminder.moment." + name().toLowerCase(Locale.ROOT);
  }
}
