package org.roviec.server.register;

/** Ready-made ways to look at the register. */
public enum View {
  /** Đang mở: everything that is not settled. */
  OPEN("task.progress in ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'PAUSED')"),
  /** Quá hạn. */
  OVERDUE(
      """
      task.due is not null
        and (task.progress in ('NOT_STARTED', 'IN_PROGRESS') and task.due < :today
          or task.progress = 'AWAITING_CONFIRMATION' and task.reported_on > task.due)\
      """),
  /** Sắp đến hạn. */
  DUE_SOON(
      "task.progress in ('NOT_STARTED', 'IN_PROGRESS')"
          + " and task.due between :today and cast(:today as date) + "
          + Timeliness.SOON_DAYS),
  /** Không hạn. */
  NO_DEADLINE(
      "task.due is null"
          + " and task.progress in ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CONFIRMATION')"),
  /** Chờ sự kiện: due some time after something that has not happened, or whose day is not set. */
  WAITING_EVENT(
      "task.due_kind = 'EVENT' and task.due is null"
          + " and task.progress in ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'PAUSED')"),
  /** Chưa cập nhật: still running, and nothing was said of it for thirty days. */
  NOT_UPDATED(
      "task.progress in ('NOT_STARTED', 'IN_PROGRESS')"
          + " and task.updated_at < cast(:today as date) - 30"),
  /** Chờ xác nhận. */
  AWAITING("task.progress = 'AWAITING_CONFIRMATION'"),
  /** Đã hoàn thành. */
  DONE("task.progress = 'DONE'"),
  /** Tất cả. */
  ALL("true");

  private final String condition;

  View(String condition) {
    this.condition = condition;
  }

  /** The condition in SQL over a row of {@code task}; may use {@code :today}. */
  String condition() {
    return condition;
  }
}
