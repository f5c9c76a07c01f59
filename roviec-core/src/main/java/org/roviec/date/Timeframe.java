package org.roviec.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period (giai đoạn, kỳ): first and last day, both included; either may be open.
 *
 * @param from first day, or null if open
 * @param to last day, or null if open
 */
public record Timeframe(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** The whole calendar year. */
  public static Timeframe year(int year) {
    return new Timeframe(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }
}
