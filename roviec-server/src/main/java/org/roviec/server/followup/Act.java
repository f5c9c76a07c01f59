package org.roviec.server.followup;

/** What somebody may do with a task beside reading it. */
public enum Act {
  /** Tiếp nhận. */
  RECEIVE,
  /** Từ chối, có lý do. */
  DECLINE,
  /** Trả lời việc từ chối: giữ nguyên việc giao. */
  UPHOLD,
  /** Báo cáo tiến độ. */
  REPORT,
  /** Báo cáo hoàn thành. */
  REPORT_DONE,
  /** Xin gia hạn. */
  ASK_EXTENSION,
  /** Quyết định gia hạn. */
  DECIDE_EXTENSION,
  /** Xác nhận hoàn thành. */
  CONFIRM,
  /** Trả lại. */
  RETURN,
  /** Tạm dừng. */
  PAUSE,
  /** Thực hiện tiếp. */
  RESUME,
  /** Dừng theo dõi. */
  DROP;

  /** Whether it is done only with a reason. */
  boolean needsReason() {
    return switch (this) {
      case DECLINE, UPHOLD, RETURN, PAUSE, DROP -> true;
      case RECEIVE, REPORT, REPORT_DONE, ASK_EXTENSION, DECIDE_EXTENSION, CONFIRM, RESUME -> false;
    };
  }
}
