package org.roviec.server.register;

/** What sort of deadline (thời hạn) a task has. */
public enum DueKind {
  /** A day: "trước ngày 30/9/2026", "trong quý IV". */
  DATE,
  /** Hangs on something that must happen first: "ngay sau khi được phê duyệt". */
  EVENT,
  /** Comes again: "hằng quý". */
  RECURRING,
  /** Has no end: "thường xuyên". Never overdue. */
  STANDING,
  /** Không hạn: nothing is written. */
  NONE
}
