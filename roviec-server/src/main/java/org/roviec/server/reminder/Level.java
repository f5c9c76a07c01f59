package org.roviec.server.reminder;

import java.util.Locale;

/** How high a reminder goes, from the doer upward; a higher one speaks louder. */
public enum Level {
  /** Cơ quan chủ trì: whoever reports for the body that leads. */
  AGENCY,
  /** Người đứng đầu: whoever leads that body. */
  HEAD,
  /** Cấp duyệt: whoever approves or follows the task, else the office. */
  APPROVER;

  /** Key of the words for it. */
  public String message() {
    return "reminder.level." + name().toLowerCase(Locale.ROOT);
  }
}
