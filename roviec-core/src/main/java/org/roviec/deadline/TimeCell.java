package org.roviec.deadline;

import org.jspecify.annotations.Nullable;
import org.roviec.date.DateReader;
import org.roviec.date.Timeframe;
import org.roviec.date.TimeframeReader;
import org.roviec.deadline.TimeExpression.Bound;
import org.roviec.deadline.TimeExpression.Precision;
import org.roviec.deadline.TimeFinder.Context;
import org.roviec.lexicon.Words;

/** Times as they stand in a time column: bare months, years, quarters, ranges, rhythms. */
final class TimeCell {

  private TimeCell() {}

  static @Nullable Seen at(Words words, int i, int limit, Context context) {
    if (words.is(i, "thường") && words.is(i + 1, "xuyên")
        || words.is(i, "liên") && words.is(i + 1, "tục")) {
      return Seen.rhythm(i, Math.min(i + 2, limit), "time.cell-steady");
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
    boolean day = point.precision() == Precision.DAY;
    return point.recurring()
        ? Seen.rhythm(i, point.end(), "time.cell-rhythm")
        : Seen.deadline(i, point, day ? Bound.ON_OR_BEFORE : Bound.WITHIN, "time.cell-date");
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
      Endpoint year = new Endpoint(i, i + 1, Timeframe.year(first), Precision.YEAR, false);
      return Seen.deadline(i, year, Bound.WITHIN, "time.cell-year");
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
