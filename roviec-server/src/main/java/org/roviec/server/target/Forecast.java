package org.roviec.server.target;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where an indicator comes to by the end of its horizon if it goes on as it went: drawn out from
 * the last value at the average pace, and at the slowest and the fastest pace seen between two
 * values that follow one another. It is arithmetic, not knowledge, and the page says so.
 *
 * @param from day of the last value
 * @param start the last value
 * @param to end of the horizon
 * @param middle by the average pace
 * @param low by the slowest pace
 * @param high by the fastest pace
 */
public record Forecast(
    LocalDate from,
    BigDecimal start,
    LocalDate to,
    BigDecimal middle,
    BigDecimal low,
    BigDecimal high) {

  private static final MathContext ROUNDED = MathContext.DECIMAL64;

  /** A forecast; empty for rates, without a horizon, or where less than two values are known. */
  public static Optional<Forecast> of(Plan plan, List<Seen> seen) {
    LocalDate end = plan.to();
    TreeMap<LocalDate, BigDecimal> points = points(plan, seen);
    if (plan.course() == Course.EACH_PERIOD
        || end == null
        || points.size() < 2
        || !points.lastKey().isBefore(end)) {
      return Optional.empty();
    }
    List<BigDecimal> paces = new ArrayList<>();
    LocalDate before = null;
    for (LocalDate day : points.keySet()) {
      if (before != null) {
        paces.add(pace(points, before, day));
      }
      before = day;
    }
    LocalDate last = points.lastKey();
    BigDecimal start = points.lastEntry().getValue();
    BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(last, end));
    BigDecimal average = pace(points, points.firstKey(), last);
    return Optional.of(
        new Forecast(
            last,
            start,
            end,
            after(start, average, days),
            after(start, paces.stream().reduce(BigDecimal::min).orElse(average), days),
            after(start, paces.stream().reduce(BigDecimal::max).orElse(average), days)));
  }

  private static TreeMap<LocalDate, BigDecimal> points(Plan plan, List<Seen> seen) {
    TreeMap<LocalDate, BigDecimal> points = new TreeMap<>();
    add(points, plan.baselineOn(), plan.baseline());
    for (Seen each : seen) {
      if (each.status() != ObservationStatus.FORECAST) {
        add(points, each.to(), each.value());
      }
    }
    return points;
  }

  private static void add(
      TreeMap<LocalDate, BigDecimal> points, @Nullable LocalDate day, @Nullable BigDecimal value) {
    if (day != null && value != null) {
      points.put(day, value);
    }
  }

  private static BigDecimal pace(
      TreeMap<LocalDate, BigDecimal> points, LocalDate from, LocalDate to) {
    BigDecimal first = points.getOrDefault(from, BigDecimal.ZERO);
    BigDecimal second = points.getOrDefault(to, BigDecimal.ZERO);
    return second
        .subtract(first)
        .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)), ROUNDED);
  }

  private static BigDecimal after(BigDecimal start, BigDecimal pace, BigDecimal days) {
    return start
        .add(pace.multiply(days))
        .setScale(2, java.math.RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }
}
