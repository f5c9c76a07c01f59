package org.roviec.server.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.roviec.server.target.Reckoning.Why;

/**
 * Whether an indicator is on its way: observed progress ÷ required progress, along a straight line
 * from the baseline to the target. Where something needed is not known, it says so and judges
 * nothing. The page of each indicator prints this rule with the numbers put in.
 *
 * <p>Example: 40 on 31/12/2020, at least 60 by 31/12/2025. On 31/12/2022, 730 of 1,826 days are
 * gone, so that 7.9956 of the 20 are required. 47 is 7 above the baseline: 7 ÷ 7.9956 = 0.8754,
 * slow.
 */
public final class OnTrackRule {

  /** From this share of the required progress on, a target is on track. */
  public static final BigDecimal ON_TRACK = new BigDecimal("0.95");

  /** Below this share, it is far behind. */
  public static final BigDecimal FAR_BEHIND = new BigDecimal("0.5");

  private static final int PLACES = 4;

  private OnTrackRule() {}

  /** What the rule says of a plan and the latest value observed; null if there is none. */
  public static Reckoning judge(Plan plan, @Nullable Seen seen) {
    Goal goal = plan.goal();
    if (goal == null) {
      return Reckoning.silent(Why.NO_TARGET);
    }
    if (!goal.fits(plan.direction())) {
      return Reckoning.silent(Why.CONTRADICTION);
    }
    if (!goal.isSharp(plan.direction())) {
      return Reckoning.silent(Why.NOT_SHARP);
    }
    if (seen == null) {
      return Reckoning.silent(Why.NO_OBSERVATION);
    }
    Reckoning said =
        plan.course() == Course.EACH_PERIOD ? inPeriod(plan, goal, seen) : toEnd(plan, goal, seen);
    return new Reckoning(
        tempered(said.grade(), seen.status()),
        said.why(),
        said.required(),
        said.ratio(),
        said.daysGone(),
        said.daysAll());
  }

  /** A value that is not final makes nothing final. */
  private static Grade tempered(Grade grade, ObservationStatus status) {
    if (status == ObservationStatus.ACTUAL) {
      return grade;
    }
    return switch (grade) {
      case EXCEEDED, ACHIEVED -> Grade.LIKELY;
      case ON_TRACK -> status == ObservationStatus.FORECAST ? Grade.LIKELY : Grade.ON_TRACK;
      case MISSED -> Grade.SLOW;
      case LIKELY, SLOW, NOT_ASSESSABLE -> grade;
    };
  }

  private static Reckoning inPeriod(Plan plan, Goal goal, Seen seen) {
    if (coversHorizon(plan, seen)) {
      return atEnd(plan, goal, seen);
    }
    Grade grade = goal.isMet(seen.value(), plan.direction()) ? Grade.ON_TRACK : Grade.SLOW;
    BigDecimal level = goal.nearest(seen.value(), plan.direction());
    return new Reckoning(grade, Why.IN_PERIOD, level, null, 0, 0);
  }

  private static boolean coversHorizon(Plan plan, Seen seen) {
    LocalDate to = plan.to();
    LocalDate from = plan.from();
    return to != null
        && !seen.to().isBefore(to)
        && (from == null || (seen.from() != null && !seen.from().isAfter(from)));
  }

  private static Reckoning atEnd(Plan plan, Goal goal, Seen seen) {
    Direction direction = plan.direction();
    Grade grade =
        !goal.isMet(seen.value(), direction)
            ? Grade.MISSED
            : goal.isExceeded(seen.value(), direction) ? Grade.EXCEEDED : Grade.ACHIEVED;
    BigDecimal level = goal.nearest(seen.value(), direction);
    return new Reckoning(grade, Why.AT_END, level, null, 0, 0);
  }

  private static Reckoning toEnd(Plan plan, Goal goal, Seen seen) {
    LocalDate end = plan.to();
    BigDecimal baseline = plan.baseline();
    LocalDate start = plan.baselineOn();
    if (end == null) {
      return Reckoning.silent(Why.NO_HORIZON);
    }
    if (!seen.to().isBefore(end)) {
      return atEnd(plan, goal, seen);
    }
    if (baseline == null || start == null) {
      return Reckoning.silent(Why.NO_BASELINE);
    }
    if (!start.isBefore(end)) {
      return Reckoning.silent(Why.NO_TIME);
    }
    if (!start.isBefore(seen.to())) {
      return Reckoning.silent(Why.TOO_EARLY);
    }
    return beforeEnd(plan.direction(), goal, seen, new Stretch(baseline, start, end));
  }

  /** Where the straight path begins, and its ends in time. */
  private record Stretch(BigDecimal baseline, LocalDate start, LocalDate end) {
    BigDecimal gone(LocalDate day) {
      return BigDecimal.valueOf(ChronoUnit.DAYS.between(start, day));
    }
  }

  private static Reckoning beforeEnd(Direction direction, Goal goal, Seen seen, Stretch stretch) {
    boolean met = goal.isMet(seen.value(), direction);
    BigDecimal gone = stretch.gone(seen.to());
    BigDecimal all = stretch.gone(stretch.end());
    BigDecimal level = goal.nearest(stretch.baseline(), direction);
    if (goal.isMet(stretch.baseline(), direction)) {
      return plain(met ? Grade.ON_TRACK : Grade.SLOW, Why.KEPT, level, gone, all);
    }
    if (met) {
      Grade reached =
          direction == Direction.KEEP
              ? Grade.ON_TRACK
              : goal.isExceeded(seen.value(), direction) ? Grade.EXCEEDED : Grade.ACHIEVED;
      return plain(reached, Why.REACHED_EARLY, level, gone, all);
    }
    BigDecimal whole = level.subtract(stretch.baseline());
    BigDecimal made = seen.value().subtract(stretch.baseline());
    if (whole.signum() == 0) { // "trên 8" from 8: there is no path, and it is not met
      return plain(Grade.SLOW, Why.ON_PATH, level, gone, all);
    }
    if (made.abs().compareTo(whole.abs()) > 0 && made.signum() == whole.signum()) {
      return plain(Grade.SLOW, Why.OVERSHOT, level, gone, all);
    }
    // made ÷ (whole · gone ÷ all) ≥ 0.95, without dividing
    BigDecimal left = made.multiply(all).multiply(sign(whole));
    BigDecimal right = whole.multiply(gone).multiply(sign(whole));
    boolean onTrack = left.compareTo(ON_TRACK.multiply(right)) >= 0;
    return new Reckoning(
        onTrack ? Grade.ON_TRACK : Grade.SLOW,
        Why.ON_PATH,
        stretch
            .baseline()
            .add(whole.multiply(gone).divide(all, PLACES, RoundingMode.HALF_UP))
            .stripTrailingZeros(),
        left.divide(right, PLACES, RoundingMode.FLOOR),
        gone.longValueExact(),
        all.longValueExact());
  }

  private static BigDecimal sign(BigDecimal number) {
    return BigDecimal.valueOf(number.signum());
  }

  private static Reckoning plain(
      Grade grade, Why why, BigDecimal level, BigDecimal gone, BigDecimal all) {
    return new Reckoning(grade, why, level, null, gone.longValueExact(), all.longValueExact());
  }
}
