package org.roviec.date;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.roviec.date.TimeframeReader.Match;
import org.roviec.date.TimeframeReader.Unit;
import org.roviec.lexicon.Words;

/** Reads "từ … đến …": from a day, month, quarter or year to another, or to the present. */
final class SpanReader {

  private SpanReader() {}

  /** Từ … đến …: from a day, month, quarter or year to another, or "đến nay" (open). */
  static @Nullable Match span(Words words, int i, int limit, int year) {
    int at = words.is(i + 1, "sau") ? i + 2 : i + 1;
    if (words.is(i + 1, "nay")) {
      int to = words.is(i + 2, "đến") ? endpointStart(words, i + 3) : -1;
      Match end = to < 0 ? null : endpoint(words, to, limit, year);
      return end == null
          ? null
          : end.at(i).as(end.end(), new Timeframe(null, end.frame().to()), end.unit());
    }
    Match from = endpoint(words, at, limit, year);
    if (from != null && from.unit() == Unit.YEARS) {
      return from.at(i);
    }
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
          new Timeframe(LocalDate.of(known, month, 1), MonthsReader.lastOf(known, month)),
          Unit.MONTH,
          true);
    }
    return at < limit && !words.is(at, "từ")
        ? TimeframeReader.simple(words, at, limit, year)
        : null;
  }

  private static LocalDate dayOf(int year, WrittenDate date) {
    int longest = YearMonth.of(year, date.month()).lengthOfMonth();
    return LocalDate.of(year, date.month(), Math.min(date.day(), longest));
  }
}
