package org.roviec.deadline;

import org.jspecify.annotations.Nullable;
import org.roviec.date.TimeframeReader;
import org.roviec.deadline.TimeExpression.Bound;
import org.roviec.deadline.TimeExpression.Precision;
import org.roviec.deadline.TimeFinder.Context;
import org.roviec.lexicon.Words;

/** Periods that need no announcing word: "từ … đến …", "những tháng đầu năm 2026". */
final class Period {

  private Period() {}

  static @Nullable Seen at(Words words, int from, int i, int limit, Context context) {
    if (words.is(i, "từ")
        || (words.is(i, "các") || words.is(i, "những")) && words.is(i + 1, "tháng")) {
      TimeframeReader.Match match = TimeframeReader.match(words, i, limit, context.year());
      return match == null || ofThePast(match, context)
          ? null
          : Seen.period(i, match.end(), match, "time.period");
    }
    if (words.is(i + 1, "tuần")
        && (words.is(i, "thượng") || words.is(i, "trung") || words.is(i, "hạ"))) {
      Endpoint point = Endpoint.at(words, i, limit, context);
      return point == null || point.precision() != Precision.TEN_DAYS
          ? null
          : Seen.deadline(i, point, Bound.WITHIN, "time.ten-days");
    }
    return null;
  }

  private static boolean ofThePast(TimeframeReader.Match match, Context context) {
    var to = match.frame().to();
    return to == null && match.unit() != TimeframeReader.Unit.MONTHS && match.frame().from() == null
        || to != null && context.issued() != null && to.isBefore(context.issued());
  }
}
