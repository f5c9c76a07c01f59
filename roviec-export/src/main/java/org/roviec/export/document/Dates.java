package org.roviec.export.document;

import java.time.LocalDate;
import org.roviec.date.Timeframe;
import org.roviec.date.WrittenDate;

/** Writes dates as people of the language do: 30/06/2025 in Vietnamese, 2025-06-30 in English. */
public final class Dates {

  private Dates() {}

  /** A day. */
  public static String day(LocalDate day, Wording words) {
    return words.isVietnamese()
        ? two(day.getDayOfMonth()) + "/" + two(day.getMonthValue()) + "/" + day.getYear()
        : day.toString();
  }

  /** A date that may lack its day or month. */
  public static String written(WrittenDate date, Wording words) {
    if (!words.isVietnamese() || date.month() == 0) {
      return date.toString();
    }
    String month = two(date.month()) + "/" + date.year();
    return date.day() == 0 ? month : two(date.day()) + "/" + month;
  }

  /** A period; a full calendar year as its number. */
  public static String period(Timeframe period, Wording words) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    if (from != null && to != null && Timeframe.year(to.getYear()).equals(period)) {
      return String.valueOf(to.getYear());
    }
    String start = from == null ? "…" : day(from, words);
    return start + " – " + (to == null ? "…" : day(to, words));
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
