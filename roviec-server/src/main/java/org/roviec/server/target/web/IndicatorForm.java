package org.roviec.server.target.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Numbers;
import org.roviec.server.target.Comparator;
import org.roviec.server.target.Course;
import org.roviec.server.target.Direction;
import org.roviec.server.target.Goal;
import org.roviec.server.target.Indicator;
import org.roviec.server.target.IndicatorFacts;
import org.roviec.server.target.PeriodWords;
import org.roviec.server.target.Plan;
import org.roviec.server.target.TypedNumber;

/** An indicator as typed into a form; days as the browser's field sends them. */
record IndicatorForm(
    String name,
    String unit,
    String owner,
    String field,
    Direction direction,
    Course course,
    Comparator comparator,
    String target,
    String targetMax,
    String horizon,
    String horizonFrom,
    String horizonTo,
    String baseline,
    String baselineOn,
    String baselineNote,
    String basis,
    String reason,
    @Nullable Integer version) {

  private static final int LONGEST = 500;

  /** A form sent by hand may leave fields out. */
  IndicatorForm {
    name = text(name);
    unit = text(unit);
    owner = text(owner);
    field = text(field);
    direction = direction == null ? Direction.UP : direction;
    course = course == null ? Course.TO_END : course;
    comparator = comparator == null ? Comparator.EQUAL : comparator;
    target = text(target);
    targetMax = text(targetMax);
    horizon = text(horizon);
    horizonFrom = text(horizonFrom);
    horizonTo = text(horizonTo);
    baseline = text(baseline);
    baselineOn = text(baselineOn);
    baselineNote = text(baselineNote);
    basis = text(basis);
    reason = text(reason);
  }

  static IndicatorForm blank() {
    return new IndicatorForm(
        "",
        "",
        "",
        "",
        Direction.UP,
        Course.TO_END,
        Comparator.AT_LEAST,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        0);
  }

  static IndicatorForm of(Indicator indicator) {
    IndicatorFacts facts = indicator.facts();
    Plan plan = facts.plan();
    Goal goal = plan.goal();
    return new IndicatorForm(
        facts.name(),
        facts.unit(),
        text(facts.owner()),
        text(facts.field()),
        plan.direction(),
        plan.course(),
        goal == null ? Comparator.EQUAL : goal.comparator(),
        number(goal == null ? null : goal.value()),
        number(goal == null ? null : goal.max()),
        text(facts.horizon()),
        day(plan.from()),
        day(plan.to()),
        number(plan.baseline()),
        day(plan.baselineOn()),
        text(facts.baselineNote()),
        indicator.basis().label(),
        "",
        indicator.version());
  }

  /** What is wrong, by field. */
  Map<String, String> faults(boolean fresh) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (name.isBlank()) {
      faults.put("name", "target.name.missing");
    } else if (longest() > LONGEST) {
      faults.put("name", "target.words.long");
    }
    number(faults, "target", target);
    number(faults, "targetMax", targetMax);
    number(faults, "baseline", baseline);
    if (target.isBlank() && !targetMax.isBlank()) {
      faults.put("target", "target.range.half");
    }
    read(target)
        .ifPresent(low ->
            read(targetMax)
                .ifPresent(high -> {
                  if (high.compareTo(low) < 0) {
                    faults.put("targetMax", "target.range.turned");
                  }
                }));
    goal()
        .ifPresent(goal -> {
          if (!goal.fits(direction)) {
            faults.put("comparator", "target.contradiction");
          }
        });
    if (!baseline.isBlank() && day(baselineOn) == null) {
      faults.put("baselineOn", "target.baseline.day");
    }
    LocalDate from = from();
    LocalDate to = to();
    if (from != null && to != null && to.isBefore(from)) {
      faults.put("horizonTo", "target.horizon.turned");
    }
    if (fresh && basis.isBlank()) {
      faults.put("basis", "target.basis.missing");
    }
    return faults;
  }

  private int longest() {
    return java.util.stream.Stream.of(
            name, unit, owner, field, horizon, baselineNote, basis, reason)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static void number(Map<String, String> faults, String field, String typed) {
    if (!typed.isBlank() && read(typed).isEmpty()) {
      faults.put(field, "target.number.wrong");
    }
  }

  private static Optional<BigDecimal> read(String typed) {
    return TypedNumber.read(typed);
  }

  private Optional<Goal> goal() {
    return read(target).map(low -> new Goal(comparator, low, read(targetMax).orElse(null)));
  }

  private @Nullable LocalDate from() {
    LocalDate typed = day(horizonFrom);
    return typed != null || !horizonTo.isBlank()
        ? typed
        : PeriodWords.read(horizon).map(PeriodWords.Days::from).orElse(null);
  }

  private @Nullable LocalDate to() {
    LocalDate typed = day(horizonTo);
    return typed != null ? typed : PeriodWords.read(horizon).map(PeriodWords.Days::to).orElse(null);
  }

  /** The facts; to be asked only where nothing is wrong. */
  IndicatorFacts facts(@Nullable Long ownerId) {
    BigDecimal from = read(baseline).orElse(null);
    Plan plan =
        new Plan(
            direction,
            course,
            goal().orElse(null),
            from(),
            to(),
            from,
            from == null ? null : day(baselineOn));
    return new IndicatorFacts(
        name.strip(),
        unit.strip(),
        orNull(owner),
        ownerId,
        orNull(field),
        plan,
        orNull(horizon),
        orNull(baselineNote));
  }

  int seenVersion() {
    return version == null ? 0 : version;
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  private static @Nullable String orNull(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? "" : Numbers.shown(number);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
