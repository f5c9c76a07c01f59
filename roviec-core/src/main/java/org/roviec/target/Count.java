package org.roviec.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A tally in the making; words are indexes into the outline's words. */
final class Count {

  final int start;
  final int end;
  final BigDecimal number;
  final @Nullable BigDecimal whole;
  final String what;
  final String noun;
  Tally.@Nullable Pair pair;
  Tally.Status status = Tally.Status.COUNT;
  int statusStart = -1;
  int statusEnd = -1;
  int of = -1;
  int group = -1;

  Count(
      int start, int end, BigDecimal number, @Nullable BigDecimal whole, String what, String noun) {
    this.start = start;
    this.end = end;
    this.number = number;
    this.whole = whole;
    this.what = what;
    this.noun = noun;
  }

  /** The same count with an end and a whole found later. */
  Count with(int newEnd, @Nullable BigDecimal newWhole) {
    Count count = new Count(start, newEnd, number, newWhole, what, noun);
    count.pair = pair;
    count.status = status;
    count.statusStart = statusStart;
    count.statusEnd = statusEnd;
    return count;
  }
}
