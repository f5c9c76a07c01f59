package org.roviec.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.roviec.date.DateReader;
import org.roviec.date.Timeframe;
import org.roviec.date.TimeframeReader;
import org.roviec.date.WrittenDate;
import org.roviec.deadline.TimeExpression.Precision;
import org.roviec.deadline.TimeFinder.Context;
import org.roviec.lexicon.Words;
import org.roviec.text.Vietnamese;

/**
 * A day, month, quarter or year that ends something. {@code recurring} where it comes again ("ngày
 * 20 hằng tháng").
 */
record Endpoint(
    int start,
    int end,
    Timeframe frame,
    @Nullable Precision precision,
    boolean recurring,
    boolean yearless) {

  private static final String QUARTER = Vietnamese.fold("quý");
  private static final Timeframe NO_DAYS = new Timeframe(null, null);

  /** The endpoint at word {@code i}, or null; "17 giờ 00" before a day is passed over. */
  static @Nullable Endpoint at(Words words, int i, int limit, Context context) {
    int at = pastHour(words, i, limit);
    Endpoint rhythm = monthly(words, i, at, limit);
    if (rhythm != null) {
      return rhythm;
    }
    DateReader.Match day = at < limit ? DateReader.match(words, at, limit) : null;
    if (day != null && day.date().month() > 0 && (day.date().day() > 0 || !words.isWord(at))) {
      return dated(words, i, day, limit, context);
    }
    TimeframeReader.Match period = TimeframeReader.match(words, at, limit, context.year());
    if (period == null || !isPoint(period.unit())) {
      return null;
    }
    if (!period.written() && yearly(words, period.end(), limit)) {
      return new Endpoint(i, period.end() + 2, NO_DAYS, Precision.YEAR, true, true);
    }
    if (!period.written()) {
      period = later(words, at, limit, period, context);
    }
    return new Endpoint(i, period.end(), period.frame(), Seen.precision(period), false, false);
  }

  private static boolean isPoint(TimeframeReader.Unit unit) {
    return switch (unit) {
      case BARE_MONTHS, YEARS, TERM -> false;
      default -> true;
    };
  }

  /** A period without a year that is already past is the next year's. */
  private static TimeframeReader.Match later(
      Words words, int at, int limit, TimeframeReader.Match period, Context context) {
    LocalDate to = period.frame().to();
    if (context.issued() == null || to == null || !to.isBefore(context.issued())) {
      return period;
    }
    TimeframeReader.Match next = TimeframeReader.match(words, at, limit, context.year() + 1);
    return next == null ? period : next;
  }

  private static Endpoint dated(
      Words words, int start, DateReader.Match match, int limit, Context context) {
    WrittenDate date = match.date();
    int year = date.year() == 0 ? context.year() : date.year();
    if (date.year() == 0 && yearly(words, match.end(), limit)) {
      return new Endpoint(start, match.end() + 2, NO_DAYS, Precision.YEAR, true, true);
    }
    if (year == 0) {
      return new Endpoint(start, match.end(), NO_DAYS, Precision.DAY, false, true);
    }
    if (date.day() == 0) {
      YearMonth month = YearMonth.of(year, date.month());
      Timeframe frame = new Timeframe(month.atDay(1), month.atEndOfMonth());
      return new Endpoint(start, match.end(), frame, Precision.MONTH, false, false);
    }
    LocalDate on = clamped(year, date);
    if (date.year() == 0 && context.issued() != null && on.isBefore(context.issued())) {
      on = clamped(year + 1, date);
    }
    return new Endpoint(
        start, match.end(), new Timeframe(on, on), Precision.DAY, false, date.year() == 0);
  }

  private static LocalDate clamped(int year, WrittenDate date) {
    YearMonth month = YearMonth.of(year, date.month());
    return month.atDay(Math.min(date.day(), month.lengthOfMonth()));
  }

  private static boolean yearly(Words words, int i, int limit) {
    return i + 1 < limit
        && (words.is(i, "hằng") || words.is(i, "hàng") || words.is(i, "mỗi"))
        && words.is(i + 1, "năm");
  }

  /** Ngày 20 hằng tháng; ngày 20 tháng cuối quý; ngày 05 của tháng sau. */
  private static @Nullable Endpoint monthly(Words words, int start, int at, int limit) {
    if (at + 2 >= limit || !words.is(at, "ngày")) {
      return null;
    }
    int i = words.isNumber(at + 1) ? at + 2 : words.is(at + 1, "cuối") ? at + 2 : 0;
    if (i == 0) {
      return null;
    }
    int first = i;
    while (i < limit && isRhythmWord(words, i)) {
      i++;
    }
    boolean names =
        i > first
            && (words.is(i - 1, "tháng")
                || words.is(i - 1, QUARTER)
                || words.is(i - 1, "sau")
                || words.is(i - 1, "tuần")
                || words.is(i - 1, "năm"));
    return names && !(i < limit && words.isNumber(i))
        ? new Endpoint(start, i, NO_DAYS, Precision.MONTH, true, true)
        : null;
  }

  private static boolean isRhythmWord(Words words, int i) {
    if (words.is(i, QUARTER)) {
      return true;
    }
    return switch (words.folded(i)) {
      case "hằng", "hàng", "mỗi", "của", "tháng", "cuối", "đầu", "sau", "từng", "tuần" -> true;
      case "năm" -> words.is(i - 1, "hằng") || words.is(i - 1, "hàng");
      default -> false;
    };
  }

  private static int pastHour(Words words, int i, int limit) {
    int at = i;
    if (at + 1 < limit
        && words.isNumber(at)
        && (words.is(at + 1, "giờ") || words.is(at + 1, "h"))) {
      at += 2;
      if (at < limit && words.isNumber(at)) {
        at++;
      }
      if (at < limit && words.is(at, "phút")) {
        at++;
      }
      if (at < limit && words.isMark(at, ',')) {
        at++;
      }
    }
    return at;
  }
}
