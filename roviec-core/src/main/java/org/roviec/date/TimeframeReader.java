package org.roviec.date;

import java.time.LocalDate;
import java.time.YearMonth;
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

  private static final String QUARTER = Vietnamese.fold("quý");
  private static final String STAGE = Vietnamese.fold("đoạn");
  private static final Timeframe UNKNOWN = new Timeframe(null, null);

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
    private Match at(int newStart) {
      return new Match(newStart, end, frame, unit, written);
    }

    private Match as(int newEnd, Timeframe newFrame, Unit newUnit) {
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

  private static @Nullable Match simple(Words words, int i, int limit, int year) {
    if (i >= limit) {
      return null;
    }
    if (count(words, i) > 0) {
      return months(words, i, limit, year);
    }
    if (!words.isWord(i)) {
      return null;
    }
    if (words.is(i, QUARTER)) {
      return unit(words, i, limit, year);
    }
    return switch (words.folded(i)) {
      case "tháng", "năm" -> unit(words, i, limit, year);
      case "trung", "thượng", "hạ" ->
          words.is(i + 1, "tuần") ? tenDays(words, i, i + 2, limit, year) : null;
      case "đầu", "giữa", "cuối", "hết" -> part(words, i, limit, year);
      case "cả" -> shifted(i, simple(words, i + 1, limit, year), "năm", words);
      case "các", "những" -> someMonths(words, i, limit, year);
      case "giai", "thời" ->
          words.is(i + 1, STAGE) || words.is(i + 1, "kỳ")
              ? years(words, i, i + 2, limit, Unit.YEARS)
              : null;
      case "nhiệm" -> words.is(i + 1, "kỳ") ? years(words, i, i + 2, limit, Unit.TERM) : null;
      case "nửa" -> halfTerm(words, i, limit);
      case "bình" -> words.is(i + 1, "quân") ? average(words, i, limit, year) : null;
      case "từ" -> span(words, i, limit, year);
      default -> null;
    };
  }

  private static @Nullable Match shifted(
      int start, @Nullable Match match, String required, Words words) {
    return match != null && words.is(match.start(), required) ? match.at(start) : null;
  }

  private static @Nullable Match average(Words words, int i, int limit, int year) {
    Match of = i + 2 < limit ? simple(words, i + 2, limit, year) : null;
    return of == null ? null : of.at(i);
  }

  /** Tháng 9/2024, quý III năm 2024, năm 2024, each also with a list or range behind it. */
  private static @Nullable Match unit(Words words, int i, int limit, int year) {
    if (words.is(i, "năm")) {
      return year(words, i, limit);
    }
    boolean quarter = words.is(i, QUARTER);
    int first = ordinal(words, i + 1, limit, quarter);
    if (first == 0) {
      return null;
    }
    int last = first;
    int at = i + 2;
    while (at + 1 < limit && joins(words, at)) {
      int next = at + 1;
      if (words.is(next, quarter ? QUARTER : "tháng")) {
        next++;
      }
      int more = ordinal(words, next, limit, quarter);
      if (more <= last) {
        break;
      }
      last = more;
      at = next + 1;
    }
    Tail tail = tail(words, at, limit, year);
    Timeframe frame =
        tail.year() == 0
            ? UNKNOWN
            : quarter
                ? new Timeframe(
                    LocalDate.of(tail.year(), first * 3 - 2, 1), lastOf(tail.year(), last * 3))
                : new Timeframe(LocalDate.of(tail.year(), first, 1), lastOf(tail.year(), last));
    return new Match(i, tail.end(), frame, quarter ? Unit.QUARTER : Unit.MONTH, tail.written());
  }

  private static boolean joins(Words words, int at) {
    return words.isMark(at, ',') || words.isMark(at, '-') || words.is(at, "và");
  }

  private static int ordinal(Words words, int at, int limit, boolean quarter) {
    if (at >= limit) {
      return 0;
    }
    if (!quarter) {
      int month = DateReader.whole(words, at);
      return month >= 1 && month <= 12 ? month : 0;
    }
    if (words.isNumber(at)) {
      int number = DateReader.whole(words, at);
      return number >= 1 && number <= 4 ? number : 0;
    }
    return switch (words.folded(at)) {
      case "i" -> 1;
      case "ii" -> 2;
      case "iii" -> 3;
      case "iv" -> 4;
      default -> 0;
    };
  }

  private static @Nullable Match year(Words words, int i, int limit) {
    int year = yearAt(words, i + 1, limit);
    if (year == 0) {
      return null;
    }
    Match range = range(words, i, i + 1, limit, Unit.YEARS);
    return range != null ? range : new Match(i, i + 2, Timeframe.year(year), Unit.YEAR, true);
  }

  /** 6 tháng đầu năm 2022, 02 tháng cuối năm, 9 tháng năm 2025, 9 tháng, 3 năm 2021 - 2023. */
  private static @Nullable Match months(Words words, int i, int limit, int year) {
    int count = count(words, i);
    if (i + 1 < limit && words.is(i + 1, "năm")) {
      return count < 50 ? years(words, i, i + 2, limit, Unit.YEARS) : null;
    }
    if (i + 1 >= limit || !words.is(i + 1, "tháng") || count > 12) {
      return null;
    }
    boolean last = words.is(i + 2, "cuối") || words.is(i + 2, "còn");
    int at = i + 2;
    if (at < limit && (words.is(at, "đầu") || words.is(at, "cuối"))) {
      at++;
    } else if (words.is(at, "còn") && words.is(at + 1, "lại")) {
      at += 2;
    }
    if (at > i + 2 && words.is(at, "nhiệm")) {
      return null;
    }
    Tail tail = tail(words, at, limit, year);
    Unit unit = at == i + 2 && tail.end() == at ? Unit.BARE_MONTHS : Unit.MONTHS;
    if (unit == Unit.MONTHS && count == 6) {
      unit = Unit.HALF;
    }
    return new Match(i, tail.end(), monthsOf(tail.year(), count, last), unit, tail.written());
  }

  private static Timeframe monthsOf(int year, int count, boolean last) {
    if (year == 0) {
      return UNKNOWN;
    }
    return last
        ? new Timeframe(LocalDate.of(year, 13 - count, 1), LocalDate.of(year, 12, 31))
        : new Timeframe(LocalDate.of(year, 1, 1), lastOf(year, count));
  }

  /** Những tháng cuối năm 2025, các tháng còn lại của năm, các năm 2021, 2022. */
  private static @Nullable Match someMonths(Words words, int i, int limit, int year) {
    if (words.is(i + 1, "năm")) {
      return shifted(i, years(words, i + 1, i + 2, limit, Unit.YEARS), "năm", words);
    }
    if (!words.is(i + 1, "tháng") || i + 2 >= limit) {
      return null;
    }
    boolean first = words.is(i + 2, "đầu");
    int at = first || words.is(i + 2, "cuối") ? i + 3 : words.is(i + 2, "còn") ? i + 4 : 0;
    if (at == 0) {
      return null;
    }
    Tail tail = tail(words, at, limit, year);
    if (tail.end() == at || tail.year() == 0) {
      return tail.end() == at ? null : new Match(i, tail.end(), UNKNOWN, Unit.MONTHS, false);
    }
    Timeframe whole = Timeframe.year(tail.year());
    Timeframe frame = first ? new Timeframe(whole.from(), null) : new Timeframe(null, whole.to());
    return new Match(i, tail.end(), frame, Unit.MONTHS, tail.written());
  }

  /** Đầu tháng 3/2025, giữa năm 2026, cuối quý II, hết năm 2022. */
  private static @Nullable Match part(Words words, int i, int limit, int year) {
    if (words.is(i + 1, "tháng")) {
      return tenDays(words, i, i + 1, limit, year);
    }
    Match whole =
        words.is(i + 1, "năm") && yearAt(words, i + 2, limit) == 0
            ? thisYear(i, i + 2, year)
            : i + 1 < limit && (words.is(i + 1, QUARTER) || words.is(i + 1, "năm"))
                ? unit(words, i + 1, limit, year)
                : null;
    if (whole == null) {
      return null;
    }
    LocalDate from = whole.frame().from();
    LocalDate to = whole.frame().to();
    if (from == null || to == null || words.is(i, "hết") || words.is(i, "cuối")) {
      return new Match(i, whole.end(), whole.frame(), whole.unit(), whole.written());
    }
    boolean ofYear = whole.unit() == Unit.YEAR;
    LocalDate end =
        words.is(i, "đầu") ? from.plusMonths(ofYear ? 3 : 1) : from.plusMonths(ofYear ? 6 : 2);
    return new Match(
        i, whole.end(), new Timeframe(from, end.minusDays(1)), whole.unit(), whole.written());
  }

  private static Match thisYear(int start, int end, int year) {
    return new Match(start, end, year == 0 ? UNKNOWN : Timeframe.year(year), Unit.YEAR, false);
  }

  /** Thượng tuần, trung tuần, hạ tuần, đầu, giữa, cuối tháng: the first, second, third ten days. */
  private static @Nullable Match tenDays(Words words, int i, int at, int limit, int year) {
    Match month = words.is(at, "tháng") ? unit(words, at, limit, year) : null;
    if (month == null) {
      return null;
    }
    LocalDate first = month.frame().from();
    LocalDate last = month.frame().to();
    if (first == null || last == null || words.is(i, "hết")) {
      return month.at(i);
    }
    Timeframe frame =
        switch (words.folded(i)) {
          case "thượng", "đầu" -> new Timeframe(first, first.withDayOfMonth(10));
          case "trung", "giữa" -> new Timeframe(first.withDayOfMonth(11), first.withDayOfMonth(20));
          default -> new Timeframe(last.withDayOfMonth(21), last);
        };
    return new Match(i, month.end(), frame, Unit.TEN_DAYS, month.written());
  }

  private static @Nullable Match halfTerm(Words words, int i, int limit) {
    boolean first = words.is(i + 1, "đầu");
    if (!first && !words.is(i + 1, "cuối") || !words.is(i + 2, "nhiệm")) {
      return null;
    }
    Match term = years(words, i, i + 4, limit, Unit.TERM);
    if (term == null || term.frame().from() == null || term.frame().to() == null) {
      return term;
    }
    int middle = (term.frame().from().getYear() + term.frame().to().getYear() + 1) / 2;
    LocalDate half = LocalDate.of(middle, 6, 30);
    Timeframe frame =
        first
            ? new Timeframe(term.frame().from(), half)
            : new Timeframe(half.plusDays(1), term.frame().to());
    return term.as(term.end(), frame, Unit.TERM);
  }

  /** Two years behind a word like "giai đoạn", with or without "năm" and brackets. */
  private static @Nullable Match years(Words words, int i, int at, int limit, Unit unit) {
    int from = words.isMark(at, '(') || words.is(at, "năm") || words.is(at, "từ") ? at + 1 : at;
    Match range = range(words, i, words.is(from, "năm") ? from + 1 : from, limit, unit);
    if (range != null && words.isMark(at, '(') && words.isMark(range.end(), ')')) {
      return range.as(range.end() + 1, range.frame(), unit);
    }
    return range;
  }

  private static @Nullable Match range(Words words, int i, int at, int limit, Unit unit) {
    int first = yearAt(words, at, limit);
    if (first == 0) {
      return null;
    }
    int next = at + 1;
    int last = 0;
    int end = next;
    while (next + 1 < limit
        && (words.isMark(next, '-')
            || words.isMark(next, ',')
            || words.is(next, "và")
            || words.is(next, "đến"))) {
      int candidate = words.is(next + 1, "năm") ? next + 2 : next + 1;
      int year = yearAt(words, candidate, limit);
      if (year <= Math.max(first, last)) {
        break;
      }
      last = year;
      end = candidate + 1;
      next = end;
    }
    return last == 0
        ? null
        : new Match(
            i,
            end,
            new Timeframe(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)),
            unit,
            true);
  }

  /** Từ … đến …: from a day, month, quarter or year to another, or "đến nay" (open). */
  private static @Nullable Match span(Words words, int i, int limit, int year) {
    int at = words.is(i + 1, "sau") ? i + 2 : i + 1;
    if (words.is(i + 1, "nay")) {
      int to = words.is(i + 2, "đến") ? endpointStart(words, i + 3) : -1;
      Match end = to < 0 ? null : endpoint(words, to, limit, year);
      return end == null
          ? null
          : end.at(i).as(end.end(), new Timeframe(null, end.frame().to()), end.unit());
    }
    Match from = endpoint(words, at, limit, year);
    if (from == null || !words.is(from.end(), "đến") || from.end() + 1 >= limit) {
      return null;
    }
    if (words.is(from.end() + 1, "nay")) {
      return from.at(i).as(from.end() + 2, new Timeframe(from.frame().from(), null), from.unit());
    }
    int start = endpointStart(words, from.end() + 1);
    Match to = endpoint(words, start, limit, year);
    if (to == null) {
      return null;
    }
    LocalDate last = to.frame().to();
    if (!from.written() && to.written() && last != null) {
      Match again = endpoint(words, at, limit, last.getYear());
      from = again == null ? from : again;
    }
    return new Match(
        i, to.end(), new Timeframe(from.frame().from(), last), to.unit(), to.written());
  }

  private static int endpointStart(Words words, int at) {
    return words.is(at, "hết") || words.is(at, "trước") ? at + 1 : at;
  }

  private static @Nullable Match endpoint(Words words, int at, int limit, int year) {
    DateReader.Match day = DateReader.match(words, at, limit);
    if (day != null && day.date().day() > 0) {
      WrittenDate date = day.date();
      int known = date.year() == 0 ? year : date.year();
      LocalDate on = known == 0 ? null : dayOf(known, date);
      return new Match(at, day.end(), new Timeframe(on, on), Unit.DAY, date.year() != 0);
    }
    if (day != null && !words.isWord(at) && day.date().month() > 0) {
      int known = day.date().year();
      int month = day.date().month();
      return new Match(
          at,
          day.end(),
          new Timeframe(LocalDate.of(known, month, 1), lastOf(known, month)),
          Unit.MONTH,
          true);
    }
    return at < limit && !words.is(at, "từ") ? simple(words, at, limit, year) : null;
  }

  private static LocalDate dayOf(int year, WrittenDate date) {
    int longest = YearMonth.of(year, date.month()).lengthOfMonth();
    return LocalDate.of(year, date.month(), Math.min(date.day(), longest));
  }

  /** "… và các năm tiếp theo" leaves the end open. */
  private static Match andLater(Words words, Match match, int limit) {
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

  private record Tail(int end, int year, boolean written) {}

  private static Tail tail(Words words, int at, int limit, int year) {
    int from = words.is(at, "của") || words.isMark(at, ',') ? at + 1 : at;
    if (from + 1 < limit) {
      boolean said = words.is(from, "năm");
      boolean marked = words.isMark(from, '/') || words.isMark(from, '-');
      int written = said || marked ? yearAt(words, from + 1, limit) : 0;
      if (written != 0) {
        return new Tail(from + 2, written, true);
      }
      if (said && from == at && words.is(from + 1, "nay")) {
        return new Tail(from + 2, year, false);
      }
    }
    boolean named = from < limit && words.is(from, "năm") && !words.is(from + 1, "học");
    return new Tail(named ? from + 1 : at, year, false);
  }

  private static int count(Words words, int i) {
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

  private static int yearAt(Words words, int i, int limit) {
    int year = i < limit ? DateReader.whole(words, i) : 0;
    return year >= 1900 && year < 2200 ? year : 0;
  }

  private static LocalDate lastOf(int year, int month) {
    return YearMonth.of(year, month).atEndOfMonth();
  }
}
