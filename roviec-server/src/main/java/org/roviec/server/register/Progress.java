package org.roviec.server.register;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far a task (nhiệm vụ) is: one of the two axes of its state; the other is {@link Timeliness}.
 */
public enum Progress {
  /** Chưa thực hiện. */
  NOT_STARTED,
  /** Đang thực hiện. */
  IN_PROGRESS,
  /** Chờ xác nhận: the doer says it is done, the office has not confirmed. */
  AWAITING_CONFIRMATION,
  /** Hoàn thành: confirmed by somebody other than the doer. */
  DONE,
  /** Tạm dừng. */
  PAUSED,
  /** Dừng theo dõi. */
  DROPPED,
  /** Chuyển giao: goes on under another number. */
  HANDED_OVER,
  /** Huỷ: opened by mistake. */
  CANCELLED;

  private static final Set<Progress> RUNNING = EnumSet.of(NOT_STARTED, IN_PROGRESS);
  private static final Set<Progress> OPEN =
      EnumSet.of(NOT_STARTED, IN_PROGRESS, AWAITING_CONFIRMATION, PAUSED);

  /** Whether somebody still has to work on it now. */
  public boolean isRunning() {
    return RUNNING.contains(this);
  }

  /** Whether it is not settled yet. */
  public boolean isOpen() {
    return OPEN.contains(this);
  }

  /** Whether it may become {@code next} in one step. */
  public boolean allows(Progress next) {
    return switch (this) {
      case NOT_STARTED, IN_PROGRESS -> next != this && next != DONE;
      case AWAITING_CONFIRMATION -> next == DONE || next == IN_PROGRESS || next == CANCELLED;
      case PAUSED -> next == IN_PROGRESS || next == DROPPED || next == CANCELLED;
      case DONE -> next == IN_PROGRESS;
      case DROPPED, HANDED_OVER, CANCELLED -> next == NOT_STARTED;
    };
  }
}
