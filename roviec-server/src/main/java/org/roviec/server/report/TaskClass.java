package org.roviec.server.report;

import java.util.Locale;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Timeliness;

/** Into which of the report's classes a task falls; each task falls into exactly one. */
enum TaskClass {
  DONE_ON_TIME("Hoàn thành đúng hạn"),
  DONE_LATE("Hoàn thành quá hạn"),
  DONE_UNTIMED("Hoàn thành, không ấn định hạn"),
  OPEN_IN_TIME("Đang thực hiện trong hạn"),
  OPEN_OVERDUE("Đang thực hiện quá hạn"),
  OPEN_UNTIMED("Đang thực hiện, chưa ấn định hạn"),
  STOPPED("Tạm dừng, dừng theo dõi, chuyển giao");

  private final String words;

  TaskClass(String words) {
    this.words = words;
  }

  /** Its name in papers. */
  String words() {
    return words;
  }

  /** Key of its name on the screen. */
  public String message() {
    return "report.class." + name().toLowerCase(Locale.ROOT);
  }

  /** Whether the work is done. */
  boolean isDone() {
    return this == DONE_ON_TIME || this == DONE_LATE || this == DONE_UNTIMED;
  }

  /** Whether work goes on. */
  boolean isOpen() {
    return this == OPEN_IN_TIME || this == OPEN_OVERDUE || this == OPEN_UNTIMED;
  }

  static TaskClass of(Progress progress, Timeliness timeliness) {
    return switch (timeliness) {
      case DONE_ON_TIME -> DONE_ON_TIME;
      case DONE_LATE -> DONE_LATE;
      case NO_DEADLINE -> progress == Progress.DONE ? DONE_UNTIMED : OPEN_UNTIMED;
      case ON_TRACK, DUE_SOON -> OPEN_IN_TIME;
      case OVERDUE -> OPEN_OVERDUE;
      case NOT_TIMED -> STOPPED;
    };
  }
}
