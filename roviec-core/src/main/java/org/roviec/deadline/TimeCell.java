package org.roviec.deadline;

import org.jspecify.annotations.Nullable;
import org.roviec.date.DateReader;
import org.roviec.date.Timeframe;
import org.roviec.date.TimeframeReader;
import org.roviec.deadline.TimeExpression.Bound;
import org.roviec.deadline.TimeExpression.Kind;
import org.roviec.deadline.TimeExpression.Precision;
import org.roviec.deadline.TimeFinder.Context;
import org.roviec.lexicon.Words;

/** Times as they stand in a time column: bare months, years, quarters, ranges, rhythms. */
final class TimeCell {

  private TimeCell() {}

  static @Nullable Seen at(Words words, int from, int i, int limit, Context context) {
    if (words.is(i, "thường") && words.is(i + 1, "xuyên")
        || words.is(i, "liên") && words.is(i + 1, "tục")) {
      boolean money = i > from && (words.is(i - 1, "chi") || words.is(i - 1, "phí"));
      return money ? null : Seen.rhythm(i, Math.min(i + 2, limit), "time.cell-steady");
    }
    if (namesDocument(words, from, i)) {
      return null;
    }
    if (words.is(i, "từ") && i + 1 < limit) {
      Endpoint first = Endpoint.at(words, i + 1, limit, context);
      return first == null || first.recurring() ? null : open(i, first);
    }
    if (words.is(i, "t") && i + 3 < limit && words.isMark(i + 2, '/')) {
      Seen month = numbers(words, i + 1, limit);
      return month == null
          ? null
          : new Seen(
              i,
              month.end(),
              month.kind(),
              month.frame(),
              month.bound(),
              month.precision(),
              month.rule());
    }
    TimeframeReader.Match frame = TimeframeReader.match(words, i, limit, context.year());
    if (frame != null && isPeriod(frame)) {
      return Seen.period(i, frame.end(), frame, "time.cell-period");
    }
    if (words.isNumber(i)) {
      Seen bare = numbers(words, i, limit);
      if (bare != null) {
        return bare;
      }
    }
    Endpoint point = Endpoint.at(words, i, limit, context);
    if (point == null) {
      return null;
    }
    Seen range = range(words, i, point, limit, context);
    if (range != null) {
      return range;
    }
    boolean day = point.precision() == Precision.DAY;
    return point.recurring()
        ? Seen.rhythm(i, point.end(), "time.cell-rhythm")
        : Seen.deadline(i, point, day ? Bound.ON_OR_BEFORE : Bound.WITHIN, "time.cell-date");
  }

  /** Từ năm 2026: no end. */
  private static Seen open(int start, Endpoint first) {
    Timeframe frame = new Timeframe(first.frame().from(), null);
    return new Seen(
        start, first.end(), Kind.PERIOD, frame, null, first.precision(), "time.cell-from");
  }

  /** Quý IV/2025 - Quý II/2026. */
  private static @Nullable Seen range(
      Words words, int start, Endpoint first, int limit, Context context) {
    int at = first.end();
    if (at + 1 >= limit || !words.isMark(at, '-') && !words.is(at, "đến")) {
      return null;
    }
    Endpoint last = Endpoint.at(words, at + 1, limit, context);
    return last == null || last.recurring()
        ? null
        : new Seen(
            start,
            last.end(),
            Kind.PERIOD,
            new Timeframe(first.frame().from(), last.frame().to()),
            null,
            last.precision(),
            "time.cell-range");
  }

  /** "Thông báo số 12-TB/… ngày …": the date of a document. */
  private static boolean namesDocument(Words words, int from, int i) {
    for (int k = Math.max(from, i - 12); k < i; k++) {
      if (words.is(k, "số") && words.isNumber(k + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPeriod(TimeframeReader.Match frame) {
    return switch (frame.unit()) {
      case HALF, MONTHS, YEARS, TERM -> true;
      case BARE_MONTHS -> false;
      default -> frame.frame().from() != null && frame.frame().to() == null;
    };
  }

  /** 2025; 2025 - 2026; 6/2025; 6-8/2025. */
  private static @Nullable Seen numbers(Words words, int i, int limit) {
    int first = DateReader.whole(words, i);
    if (first >= 1900 && first < 2200) {
      int next = i + 2 < limit && words.isMark(i + 1, '-') ? DateReader.whole(words, i + 2) : 0;
      if (next > first && next < 2200) {
        Timeframe frame = new Timeframe(Timeframe.year(first).from(), Timeframe.year(next).to());
        return Seen.period(
            i,
            i + 3,
            new TimeframeReader.Match(i, i + 3, frame, TimeframeReader.Unit.YEARS, true),
            "time.cell-years");
      }
      TimeframeReader.Match year =
          TimeframeReader.andLater(
              words,
              new TimeframeReader.Match(
                  i, i + 1, Timeframe.year(first), TimeframeReader.Unit.YEAR, true),
              limit);
      if (year.frame().to() == null) {
        return Seen.period(i, year.end(), year, "time.cell-period");
      }
      Endpoint end = new Endpoint(i, i + 1, Timeframe.year(first), Precision.YEAR, false, false);
      return Seen.deadline(i, end, Bound.WITHIN, "time.cell-year");
    }
    if (first >= 1
        && first <= 12
        && i + 4 < limit
        && words.isMark(i + 1, '-')
        && words.isNumber(i + 2)
        && words.isMark(i + 3, '/')) {
      Endpoint last = Endpoint.at(words, i + 2, limit, Context.NONE);
      return last == null || last.precision() != Precision.MONTH
          ? null
          : Seen.deadline(i, last, Bound.WITHIN, "time.cell-months");
    }
    return null;
  }
}
