package org.roviec.target;

import org.jspecify.annotations.Nullable;
import org.roviec.date.Timeframe;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.lexicon.Words;
import org.roviec.outline.Outline;

/** An indicator in the making: later figures take over what an earlier one says. */
final class Draft {

  final Figure figure;
  NameReader.@Nullable Stretch name;
  @Nullable Basis basis;
  String comparator = "=";
  @Nullable String scope;
  @Nullable Timeframe period;
  Indicator.Kind kind = Indicator.Kind.ACTUAL;
  Indicator.Direction direction = Indicator.Direction.LEVEL;

  /** The target this actual is set against. */
  @Nullable Draft target;

  /** Its place among all, known when all are sorted. */
  int index = -1;

  Draft(Figure figure) {
    this.figure = figure;
  }

  Finding<Indicator> finding(Outline outline) {
    Indicator.BasisType type =
        direction == Indicator.Direction.RANK
            ? Indicator.BasisType.RANK_SCOPE
            : basis == null ? Indicator.BasisType.NONE : basis.type();
    Indicator indicator =
        new Indicator(
            name == null ? null : evidence(outline, name.start(), name.end()),
            figure.value(),
            figure.valueMax(),
            figure.unit(),
            figure.per(),
            comparator,
            basis == null ? null : evidence(outline, basis.start(), basis.end()),
            type,
            scope,
            period,
            kind,
            direction,
            target == null ? -1 : target.index);
    return Finding.of(
        indicator,
        evidence(outline, figure.start(), figure.end()),
        rule(),
        name == null ? 0.7 : figure.sort() == Figure.Sort.SHARE ? 0.95 : 0.85);
  }

  private String rule() {
    return switch (figure.sort()) {
      case SHARE -> "indicator.share";
      case MONEY -> "indicator.money";
      case MEASURE -> "indicator.measure";
      case THING -> "indicator.thing";
      case BARE -> "indicator.bare";
      case RANK -> "indicator.rank";
      case WORDS -> "indicator.reach-and-exceed";
    };
  }

  private static Evidence evidence(Outline outline, int from, int to) {
    Words words = outline.words();
    return outline.evidence(words.start(from), words.end(to - 1));
  }
}
