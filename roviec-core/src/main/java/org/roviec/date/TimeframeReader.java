package org.roviec.date;

import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.Words;
import org.roviec.text.Vietnamese;

/**
 * Reads periods as office papers write them: {@code 6 tháng đầu năm 2022}, {@code 9 tháng}, {@code
 * quý III/2024}, {@code tháng 9 năm 2024}, {@code trung tuần tháng 4/2025}, {@code năm 2024},
 * {@code giai đoạn 2021-2025}, {@code nhiệm kỳ 2020 - 2025}, {@code nửa đầu nhiệm kỳ 2020-2025},
 * {@code 3 năm 2021 - 2023}, {@code từ đầu năm đến nay}, {@code từ tháng 1 đến tháng 9/2025}.
 *
 * <p>A period whose year is not written is completed from the year the reader is given; without one
 * it stays without days.
 */
public final class TimeframeReader {

  static final String QUARTER = Vietnamese.fold("quý");
  private static final String STAGE = Vietnamese.fold("đoạn");
  static final Timeframe UNKNOWN = new Timeframe(null, null);

  private TimeframeReader() {}

  /** The unit in which a period thinks. */
  public enum Unit {
    DAY,
    TEN_DAYS,
    MONTH,
    /** A number of months from the start or to the end of a year. */
    MONTHS,
    /** A number of months and nothing else: "9 tháng"; it may be a mere duration. */
    BARE_MONTHS,
    QUARTER,
    HALF,
    YEAR,
    YEARS,
    TERM
  }

  /**
   * A period seen at a stretch of words.
   *
   * @param start first word
   * @param end word after the last
   * @param frame its days; open or unknown ends are null
   * @param unit the unit it thinks in
   * @param written whether the year stands in the text
   */
  public record Match(int start, int end, Timeframe frame, Unit unit, boolean written) {
    Match at(int newStart) {
      return new Match(newStart, end, frame, unit, written);
    }

    Match as(int newEnd, Timeframe newFrame, Unit newUnit) {
      return new Match(start, newEnd, newFrame, newUnit, written);
    }
  }

  /**
   * The period that begins at word {@code i} and ends before {@code limit}, or null.
   *
   * @param year what completes a period without a year, 0 if nothing does
   */
  public static @Nullable Match match(Words words, int i, int limit, int year) {
    if (i >= limit) {
      return null;
    }
    Match simple = simple(words, i, limit, year);
    return simple == null ? null : andLater(words, simple, limit);
  }

  /**
   * The period ahead that a heading or stem names ("nhiệm vụ 6 tháng cuối năm 2022", "Trong 6 tháng
   * cuối năm 2022, các cấp ủy cần …"), or null.
   */
  public static @Nullable Timeframe ahead(Words words, int from, int to) {
    Timeframe last = null;
    int i = from;
    while (i < to) {
      Match match = match(words, i, to, 0);
      if (match == null) {
        i++;
        continue;
      }
      if (match.frame().to() != null
          && match.frame().from() != null
          && isAhead(words, from, match)) {
        last = match.frame();
      }
      i = match.end();
    }
    return last;
  }

  private static boolean isAhead(Words words, int from, Match match) {
    if (match.unit() == Unit.YEAR || match.unit() == Unit.YEARS || match.unit() == Unit.TERM) {
      return match.start() > from
          && (words.is(match.start() - 1, "vụ") || words.is(match.start() - 1, "pháp"));
    }
    boolean opening = match.start() == from || words.is(match.start() - 1, "trong");
    boolean latter = words.is(match.start() + 2, "cuối") || words.is(match.start() + 2, "còn");
    boolean task = false;
    for (int k = match.start() - 1; k >= Math.max(from, match.start() - 4); k--) {
      task |= words.is(k, "vụ") || words.is(k, "hướng") || words.is(k, "pháp");
    }
    return latter && (opening || task) || task && match.unit() != Unit.BARE_MONTHS;
  }

  static @Nullable Match simple(Words words, int i, int limit, int year) {
    if (i >= limit) {
      return null;
    }
    if (count(words, i) > 0) {
      return MonthsReader.months(words, i, limit, year);
    }
    if (!words.isWord(i)) {
      return null;
    }
    if (words.is(i, QUARTER)) {
      return MonthsReader.unit(words, i, limit, year);
    }
    return switch (words.folded(i)) {
      case "tháng", "năm" -> MonthsReader.unit(words, i, limit, year);
      case "trung", "thượng", "hạ" ->
          words.is(i + 1, "tuần") ? MonthsReader.tenDays(words, i, i + 2, limit, year) : null;
      case "đầu", "giữa", "cuối", "hết" -> MonthsReader.part(words, i, limit, year);
      case "cả" ->
          words.is(i + 1, "năm") ? shifted(i, YearsReader.year(words, i + 1, limit)) : null;
      case "các", "những" -> MonthsReader.someMonths(words, i, limit, year);
      case "giai", "thời" ->
          words.is(i + 1, STAGE) || words.is(i + 1, "kỳ")
              ? YearsReader.years(words, i, i + 2, limit, Unit.YEARS)
              : null;
      case "nhiệm" ->
          words.is(i + 1, "kỳ") ? YearsReader.years(words, i, i + 2, limit, Unit.TERM) : null;
      case "nửa" -> YearsReader.halfTerm(words, i, limit);
      case "bình" -> words.is(i + 1, "quân") ? average(words, i, limit, year) : null;
      case "từ" -> SpanReader.span(words, i, limit, year);
      default -> null;
    };
  }

  static @Nullable Match shifted(int start, @Nullable Match match) {
    return match == null ? null : match.at(start);
  }

  private static @Nullable Match average(Words words, int i, int limit, int year) {
    return words.is(i + 2, "bình") || words.is(i + 2, "từ")
        ? null
        : shifted(i, simple(words, i + 2, limit, year));
  }

  /** The same period, open at the end where "… và các năm tiếp theo" follows. */
  public static Match andLater(Words words, Match match, int limit) {
    int at = match.end();
    if (at + 3 < limit
        && (words.is(at, "và") || words.isMark(at, ','))
        && (words.is(at + 1, "các") || words.is(at + 1, "những"))
        && (words.is(at + 2, "năm") || words.is(at + 2, "tháng"))
        && (words.is(at + 3, "tiếp") || words.is(at + 3, "sau"))) {
      int end = words.is(at + 4, "theo") && at + 4 < limit ? at + 5 : at + 4;
      return match.as(end, new Timeframe(match.frame().from(), null), match.unit());
    }
    return match;
  }

  static int count(Words words, int i) {
    if (words.isNumber(i)) {
      int number = DateReader.whole(words, i);
      return number >= 1 && number < 100 ? number : 0;
    }
    return switch (words.isWord(i) ? words.folded(i) : "") {
      case "hai" -> 2;
      case "ba" -> 3;
      case "sáu" -> 6;
      case "chín" -> 9;
      default -> 0;
    };
  }
}
