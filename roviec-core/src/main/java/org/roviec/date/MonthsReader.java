package org.roviec.date;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.roviec.date.TimeframeReader.Match;
import org.roviec.date.TimeframeReader.Unit;
import org.roviec.lexicon.Words;

/** Reads periods of months and quarters, and parts of them: "quý III/2024", "cuối tháng 6". */
final class MonthsReader {

  private MonthsReader() {}

  /** Tháng 9/2024, quý III năm 2024, năm 2024, each also with a list or range behind it. */
  static @Nullable Match unit(Words words, int i, int limit, int year) {
    if (words.is(i, "năm")) {
      return YearsReader.year(words, i, limit);
    }
    boolean quarter = words.is(i, TimeframeReader.QUARTER);
    int first = ordinal(words, i + 1, limit, quarter);
    if (first == 0) {
      return null;
    }
    int last = first;
    int at = i + 2;
    while (at + 1 < limit && joins(words, at)) {
      int next = at + 1;
      if (words.is(next, quarter ? TimeframeReader.QUARTER : "tháng")) {
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
            ? TimeframeReader.UNKNOWN
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

  /** 6 tháng đầu năm 2022, 02 tháng cuối năm, 9 tháng năm 2025, 9 tháng, 3 năm 2021 - 2023. */
  static @Nullable Match months(Words words, int i, int limit, int year) {
    int count = TimeframeReader.count(words, i);
    if (i + 1 < limit && words.is(i + 1, "năm")) {
      return count < 50 ? YearsReader.years(words, i, i + 2, limit, Unit.YEARS) : null;
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
      return TimeframeReader.UNKNOWN;
    }
    return last
        ? new Timeframe(LocalDate.of(year, 13 - count, 1), LocalDate.of(year, 12, 31))
        : new Timeframe(LocalDate.of(year, 1, 1), lastOf(year, count));
  }

  /** Những tháng cuối năm 2025, các tháng còn lại của năm, các năm 2021, 2022. */
  static @Nullable Match someMonths(Words words, int i, int limit, int year) {
    if (words.is(i + 1, "năm")) {
      return TimeframeReader.shifted(i, YearsReader.years(words, i + 1, i + 2, limit, Unit.YEARS));
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
      return tail.end() == at
          ? null
          : new Match(i, tail.end(), TimeframeReader.UNKNOWN, Unit.MONTHS, false);
    }
    Timeframe whole = Timeframe.year(tail.year());
    Timeframe frame = first ? new Timeframe(whole.from(), null) : new Timeframe(null, whole.to());
    return new Match(i, tail.end(), frame, Unit.MONTHS, tail.written());
  }

  /** Đầu tháng 3/2025, giữa năm 2026, cuối quý II, hết năm 2022. */
  static @Nullable Match part(Words words, int i, int limit, int year) {
    if (words.is(i + 1, "tháng")) {
      return tenDays(words, i, i + 1, limit, year);
    }
    Match whole =
        words.is(i + 1, "năm") && YearsReader.yearAt(words, i + 2, limit) == 0
            ? thisYear(i, i + 2, year)
            : i + 1 < limit && (words.is(i + 1, TimeframeReader.QUARTER) || words.is(i + 1, "năm"))
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
    return new Match(
        start, end, year == 0 ? TimeframeReader.UNKNOWN : Timeframe.year(year), Unit.YEAR, false);
  }

  /** Thượng tuần, trung tuần, hạ tuần, đầu, giữa, cuối tháng: the first, second, third ten days. */
  static @Nullable Match tenDays(Words words, int i, int at, int limit, int year) {
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

  private record Tail(int end, int year, boolean written) {}

  private static Tail tail(Words words, int at, int limit, int year) {
    int from = words.is(at, "của") || words.isMark(at, ',') ? at + 1 : at;
    if (from + 1 < limit) {
      boolean said = words.is(from, "năm");
      boolean marked = words.isMark(from, '/') || words.isMark(from, '-');
      int written = said || marked ? YearsReader.yearAt(words, from + 1, limit) : 0;
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

  static LocalDate lastOf(int year, int month) {
    return YearMonth.of(year, month).atEndOfMonth();
  }
}
