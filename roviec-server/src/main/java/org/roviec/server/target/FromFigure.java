package org.roviec.server.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Figure;
import org.roviec.text.Vietnamese;

/**
 * What can be taken from a confirmed figure without guessing: its number, its words, its place. The
 * direction and the course are first proposals, which the page of the indicator asks to be checked.
 */
record FromFigure(Figure figure) {

  private static final int LONGEST_NAME = 500;

  /** Whether it says a value; a tally says how many things are in a state. */
  static boolean canBecomeIndicator(Figure figure) {
    return !figure.kind().equals("TALLY") && figure.value() != null;
  }

  boolean isTarget() {
    return figure.kind().equals("TARGET");
  }

  Basis basis() {
    return new Basis(
        figure.source(),
        figure.documentId(),
        figure.verdictId(),
        figure.start(),
        figure.end(),
        figure.quote(),
        null);
  }

  IndicatorFacts facts() {
    Comparator comparator = Comparator.of(figure.comparator());
    BigDecimal value = figure.value();
    Goal goal = isTarget() && value != null ? new Goal(comparator, value, figure.valueMax()) : null;
    Direction direction =
        comparator == Comparator.AT_MOST || comparator == Comparator.LESS
            ? Direction.DOWN
            : Direction.UP;
    Plan plan =
        new Plan(
            direction,
            course(),
            goal,
            isTarget() ? figure.from() : null,
            isTarget() ? figure.to() : null,
            null,
            null);
    String name = figure.name().strip();
    return new IndicatorFacts(
        name.isEmpty()
            ? figure.quote().substring(0, Math.min(LONGEST_NAME, figure.quote().length()))
            : name.substring(0, Math.min(LONGEST_NAME, name.length())),
        figure.unit(),
        null,
        null,
        null,
        plan,
        isTarget() && !figure.period().isEmpty() ? figure.period() : null,
        null);
  }

  /** A rate per year, or an average or a growth, holds for each period. */
  private Course course() {
    String words = Vietnamese.bare(figure.name() + " " + figure.unit());
    return words.contains("/nam")
            || words.contains("binh quan")
            || words.contains("toc do tang")
            || words.contains("tang truong")
        ? Course.EACH_PERIOD
        : Course.TO_END;
  }

  /** The figure as a value; empty where it has no number or no day. */
  Optional<NewObservation> observation() {
    BigDecimal value = figure.value();
    LocalDate to = figure.to();
    if (figure.kind().equals("TALLY") || value == null || to == null) {
      return Optional.empty();
    }
    return Optional.of(
        new NewObservation(
            label(figure.from(), to),
            figure.from(),
            to,
            value,
            figure.kind().equals("ESTIMATE")
                ? ObservationStatus.ESTIMATE
                : ObservationStatus.ACTUAL,
            Origin.FIGURE,
            basis()));
  }

  private String label(@Nullable LocalDate from, LocalDate to) {
    return PeriodWords.of(from, to).orElseGet(() -> figure.period().toLowerCase(Locale.ROOT));
  }
}
