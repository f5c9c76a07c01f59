package org.roviec.server.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A rule (quy tắc nhắc): so many calendar days before the deadline, on it, or after it.
 *
 * @param days how many; 0 on the day itself
 * @param every after the deadline: again every so many days; null for once
 * @param level who is told
 * @param active whether it is in use
 */
public record ReminderRule(
    long id, Moment moment, int days, @Nullable Integer every, Level level, boolean active) {

  /** The first day on which it falls for a deadline. */
  LocalDate firstFall(LocalDate due) {
    return switch (moment) {
      case BEFORE -> due.minusDays(days);
      case ON_DAY -> due;
      case AFTER -> due.plusDays(days);
    };
  }

  /** Whether it falls on a day after {@code after}, up to and with {@code until}. */
  boolean falls(LocalDate due, LocalDate after, LocalDate until) {
    LocalDate first = firstFall(due);
    if (until.isBefore(first)) {
      return false;
    }
    if (every == null) {
      return first.isAfter(after);
    }
    long since = ChronoUnit.DAYS.between(first, until);
    return until.minusDays(since % every).isAfter(after);
  }
}
