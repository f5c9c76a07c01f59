package org.roviec.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roviec.date.TimeframeReader.Match;
import org.roviec.date.TimeframeReader.Unit;
import org.roviec.lexicon.Words;

/** Reads years and runs of years: "năm 2024", "giai đoạn 2021-2025", "nửa đầu nhiệm kỳ". */
final class YearsReader {

  private YearsReader() {}

  static @Nullable Match year(Words words, int i, int limit) {
    int year = yearAt(words, i + 1, limit);
    if (year == 0) {
      return null;
    }
    Match range = range(words, i, i + 1, limit, Unit.YEARS);
    return range != null ? range : new Match(i, i + 2, Timeframe.year(year), Unit.YEAR, true);
  }

  static @Nullable Match halfTerm(Words words, int i, int limit) {
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
  static @Nullable Match years(Words words, int i, int at, int limit, Unit unit) {
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

  static int yearAt(Words words, int i, int limit) {
    int year = i < limit ? DateReader.whole(words, i) : 0;
    return year >= 1900 && year < 2200 ? year : 0;
  }
}
