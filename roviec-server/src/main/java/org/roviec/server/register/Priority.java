package org.roviec.server.register;

/** How urgent a task is (độ khẩn), as marked by the office. */
public enum Priority {
  /** Khẩn. */
  URGENT,
  /** Cao. */
  HIGH,
  /** Bình thường. */
  NORMAL
}
