package org.roviec.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roviec.date.Timeframe;
import org.roviec.date.TimeframeReader;
import org.roviec.deadline.TimeExpression.Bound;
import org.roviec.deadline.TimeExpression.Kind;
import org.roviec.deadline.TimeExpression.Precision;

/** A time seen at a stretch of words, before it becomes a finding. */
record Seen(
    int start,
    int end,
    Kind kind,
    Timeframe frame,
    @Nullable Bound bound,
    @Nullable Precision precision,
    String rule) {

  private static final Timeframe NO_DAYS = new Timeframe(null, null);

  static Seen deadline(int start, Endpoint point, Bound bound, String rule) {
    LocalDate to = bound == Bound.BEFORE ? point.frame().from() : point.frame().to();
    return new Seen(
        start,
        point.end(),
        Kind.DEADLINE,
        new Timeframe(point.frame().from(), to),
        bound,
        point.precision(),
        rule);
  }

  static Seen period(int start, int end, TimeframeReader.Match match, String rule) {
    return new Seen(start, end, Kind.PERIOD, match.frame(), null, precision(match), rule);
  }

  static Seen trigger(int start, int end, String rule) {
    return new Seen(start, end, Kind.TRIGGER, NO_DAYS, null, null, rule);
  }

  static Seen rhythm(int start, int end, String rule) {
    return new Seen(start, end, Kind.RECURRENCE, NO_DAYS, null, null, rule);
  }

  static Precision precision(TimeframeReader.Match match) {
    return switch (match.unit()) {
      case DAY -> Precision.DAY;
      case TEN_DAYS -> Precision.TEN_DAYS;
      case MONTH, MONTHS, BARE_MONTHS -> Precision.MONTH;
      case QUARTER -> Precision.QUARTER;
      case HALF -> Precision.HALF;
      case YEAR, YEARS -> Precision.YEAR;
      case TERM -> Precision.TERM;
    };
  }
}
