package org.roviec.server.register;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a task keeps its deadline: computed from dates for a given day, never stored. Each task
 * has exactly one value, so that counts by timeliness always sum to the total.
 */
public enum Timeliness {
  /** Trong hạn. */
  ON_TRACK,
  /** Sắp đến hạn. */
  DUE_SOON,
  /** Quá hạn. */
  OVERDUE,
  /** Hoàn thành đúng hạn. */
  DONE_ON_TIME,
  /** Hoàn thành trễ hạn. */
  DONE_LATE,
  /** Không hạn: no day is written, or the day hangs on something that has not happened. */
  NO_DEADLINE,
  /** Không tính hạn: paused, dropped, handed over or cancelled. */
  NOT_TIMED;

  /** So many days before the last good day a task is due soon, unless the office says otherwise. */
  public static final int SOON_DAYS = 7;

  /**
   * Whether a task keeps its deadline.
   *
   * @param progress how far it is
   * @param due last good day; null if it has none
   * @param reported day on which the doer reported it done; needed while waiting for confirmation
   * @param completed day on which it was done; needed once it is
   * @param today the day for which is asked
   */
  public static Timeliness of(
      Progress progress,
      @Nullable LocalDate due,
      @Nullable LocalDate reported,
      @Nullable LocalDate completed,
      LocalDate today) {
    return switch (progress) {
      case PAUSED, DROPPED, HANDED_OVER, CANCELLED -> NOT_TIMED;
      case DONE -> due == null ? NO_DEADLINE : isAfter(completed, due) ? DONE_LATE : DONE_ON_TIME;
      case AWAITING_CONFIRMATION ->
          due == null ? NO_DEADLINE : isAfter(reported, due) ? OVERDUE : ON_TRACK;
      case NOT_STARTED, IN_PROGRESS -> running(due, today);
    };
  }

  private static Timeliness running(@Nullable LocalDate due, LocalDate today) {
    if (due == null) {
      return NO_DEADLINE;
    }
    if (today.isAfter(due)) {
      return OVERDUE;
    }
    return today.isBefore(due.minusDays(SOON_DAYS)) ? ON_TRACK : DUE_SOON;
  }

  private static boolean isAfter(@Nullable LocalDate day, LocalDate due) {
    return day != null && day.isAfter(due);
  }

  /**
   * The same as an SQL expression over a row of {@code task}; {@code :today} is its only parameter.
   * Nine of ten tasks of an old register are done, so that is asked first.
   */
  static final String SQL = sql(each -> "'" + each.name() + "'");

  private static final List<Timeliness> ORDER = List.of(values());

  /** As {@link #SQL}, with the number of each: numbers are compared faster than words. */
  static final String NUMBER_SQL = sql(each -> Integer.toString(each.number()));

  /** What {@link #NUMBER_SQL} gives for this. */
  int number() {
    return ORDER.indexOf(this);
  }

  private static String sql(Function<Timeliness, String> said) {
    return """
    case
      when task.progress = 'DONE' then case
        when task.due is null then %5$s
        when task.completed_on > task.due then %7$s
        else %6$s end
      when task.progress in ('PAUSED', 'DROPPED', 'HANDED_OVER', 'CANCELLED') then %4$s
      when task.due is null then %5$s
      when task.progress = 'AWAITING_CONFIRMATION' then case
        when task.reported_on > task.due then %3$s else %1$s end
      when task.due < :today then %3$s
      when task.due <= cast(:today as date) + %8$d then %2$s
      else %1$s
    end\
    """
        .formatted(
            said.apply(ON_TRACK),
            said.apply(DUE_SOON),
            said.apply(OVERDUE),
            said.apply(NOT_TIMED),
            said.apply(NO_DEADLINE),
            said.apply(DONE_ON_TIME),
            said.apply(DONE_LATE),
            SOON_DAYS);
  }
}
