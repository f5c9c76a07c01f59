package org.roviec.server.target;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roviec.text.Vietnamese;

/**
 * Periods as offices write them: "năm 2025", "quý III/2026", "tháng 9/2026", "6 tháng đầu năm
 * 2022", "giai đoạn 2021 - 2025". A period of a report may have other days than the calendar's (a
 * half-year that ends on the 14th): then the days are given beside the words.
 */
public final class PeriodWords {

  private static final List<String> QUARTERS = List.of("i", "ii", "iii", "iv");
  private static final Pattern SPAN =
      Pattern.compile(".*?\\b(\\d{4})\\s*(?:-|–|den nam|den)\\s*(\\d{4})\\b.*");
  private static final Pattern MONTHS =
      Pattern.compile("(\\d{1,2}) thang (?:(dau|cuoi) nam |nam )?(\\d{4})");
  private static final Pattern QUARTER =
      Pattern.compile("quy (iv|i{1,3}|[1-4])\\s*(?:/|nam |, )?\\s*(\\d{4})");
  private static final Pattern MONTH =
      Pattern.compile("thang (\\d{1,2})\\s*(?:/|nam )\\s*(\\d{4})");
  private static final Pattern YEAR = Pattern.compile("(?:nam |het nam |den nam )?(\\d{4})");

  private PeriodWords() {}

  /** First and last day of a period. */
  public record Days(LocalDate from, LocalDate to) {

    static Days months(int year, int first, int last) {
      return new Days(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
    }
  }

  /** The days that the words mean; empty where they are not understood. */
  public static Optional<Days> read(String words) {
    String bare = Vietnamese.bare(words).strip().replaceAll("\\s+", " ");
    try {
      return Optional.ofNullable(days(bare));
    } catch (DateTimeException e) {
      return Optional.empty(); // month 13
    }
  }

  private static @Nullable Days days(String bare) {
    Matcher months = MONTHS.matcher(bare);
    if (months.matches()) {
      int count = Integer.parseInt(months.group(1));
      int year = Integer.parseInt(months.group(3));
      boolean late = "cuoi".equals(months.group(2));
      return Days.months(year, late ? 13 - count : 1, late ? 12 : count);
    }
    Matcher quarter = QUARTER.matcher(bare);
    if (quarter.matches()) {
      String name = quarter.group(1);
      int number = QUARTERS.indexOf(name) >= 0 ? QUARTERS.indexOf(name) + 1 : name.charAt(0) - '0';
      return Days.months(Integer.parseInt(quarter.group(2)), 3 * number - 2, 3 * number);
    }
    Matcher month = MONTH.matcher(bare);
    if (month.matches()) {
      int number = Integer.parseInt(month.group(1));
      return Days.months(Integer.parseInt(month.group(2)), number, number);
    }
    Matcher span = SPAN.matcher(bare);
    if (span.matches()) {
      int first = Integer.parseInt(span.group(1));
      int last = Integer.parseInt(span.group(2));
      return first > last
          ? null
          : new Days(Days.months(first, 1, 12).from(), Days.months(last, 1, 12).to());
    }
    Matcher year = YEAR.matcher(bare);
    return year.matches() ? Days.months(Integer.parseInt(year.group(1)), 1, 12) : null;
  }

  /** What a period of whole months is called; empty for another one. */
  public static Optional<String> of(@Nullable LocalDate from, LocalDate to) {
    if (from == null
        || from.getDayOfMonth() != 1
        || !to.equals(YearMonth.from(to).atEndOfMonth())
        || to.isBefore(from)) {
      return Optional.empty();
    }
    int first = from.getMonthValue();
    int last = to.getMonthValue();
    if (from.getYear() != to.getYear()) {
      return first == 1 && last == 12
          ? Optional.of("giai đoạn " + from.getYear() + " – " + to.getYear())
          : Optional.empty();
    }
    int year = from.getYear();
    if (first == 1 && last == 12) {
      return Optional.of("năm " + year);
    }
    if (first == last) {
      return Optional.of("tháng " + first + "/" + year);
    }
    if (last - first == 2 && first % 3 == 1) {
      return Optional.of(
          "quý " + QUARTERS.get(first / 3).toUpperCase(java.util.Locale.ROOT) + "/" + year);
    }
    if (first == 1) {
      return Optional.of(last + " tháng đầu năm " + year);
    }
    return last == 12 ? Optional.of((13 - first) + " tháng cuối năm " + year) : Optional.empty();
  }
}
