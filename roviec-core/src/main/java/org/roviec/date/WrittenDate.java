package org.roviec.date;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date as far as a document writes it: a day, a month, or only a year. Day-first, Gregorian.
 *
 * @param year four digits
 * @param month 1 to 12, 0 if not written
 * @param day 1 to 31, 0 if not written
 */
public record WrittenDate(int year, int month, int day) {

  /** A full date. */
  public static WrittenDate of(LocalDate date) {
    return new WrittenDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** The day, if one is written. */
  public Optional<LocalDate> toLocalDate() {
    return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
  }

  /** ISO 8601: {@code 2024-07-15}, {@code 2024-07} or {@code 2024}. */
  @Override
  public String toString() {
    if (month == 0) {
      return "%04d".formatted(year);
    }
    return day == 0
        ? "%04d-%02d".formatted(year, month)
        : "%04d-%02d-%02d".formatted(year, month, day);
  }
}
