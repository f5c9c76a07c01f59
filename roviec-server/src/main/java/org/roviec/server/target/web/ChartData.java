package org.roviec.server.target.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roviec.server.target.Course;
import org.roviec.server.target.Forecast;
import org.roviec.server.target.Goal;
import org.roviec.server.target.Indicator;
import org.roviec.server.target.Observation;
import org.roviec.server.target.ObservationStatus;
import org.roviec.server.target.Plan;
import org.roviec.server.target.TargetRow;

/**
 * What the chart of an indicator shows, in the form that {@code charts.js} draws: the path to the
 * target, the values, the forecast with its band. The same numbers stand in the tables below it.
 */
final class ChartData {

  private final TargetRow row;
  private final Function<String, String> words;
  private final List<Map<String, Object>> series = new ArrayList<>();

  private ChartData(TargetRow row, Function<String, String> words) {
    this.row = row;
    this.words = words;
  }

  /** The chart; empty where there is not even one value. */
  static Map<String, Object> of(TargetRow row, Function<String, String> words) {
    return new ChartData(row, words).drawn();
  }

  private Map<String, Object> drawn() {
    List<Observation> seen = row.series().current();
    if (seen.isEmpty()) {
      return Map.of();
    }
    Indicator indicator = row.indicator();
    Plan plan = indicator.plan();
    Goal goal = plan.goal();
    if (goal != null) {
      path(plan, goal.value(), seen);
      if (goal.max() != null) {
        path(plan, goal.upper(), seen);
      }
    }
    Forecast.of(plan, row.series().seen()).ifPresent(this::forecast);
    for (ObservationStatus status : ObservationStatus.values()) {
      values(seen, status, plan);
    }
    Map<String, Object> chart = new LinkedHashMap<>();
    chart.put("x", "time");
    chart.put("unit", indicator.facts().unit());
    chart.put("series", series);
    return chart;
  }

  private void path(Plan plan, BigDecimal level, List<Observation> seen) {
    LocalDate first = seen.getFirst().to();
    LocalDate last = seen.getLast().to();
    LocalDate end = plan.to() == null ? last : plan.to();
    BigDecimal baseline = plan.baseline();
    LocalDate start = plan.baselineOn();
    List<List<Object>> points =
        plan.course() == Course.TO_END && baseline != null && start != null && start.isBefore(end)
            ? List.of(point(start, baseline), point(end, level))
            : List.of(point(earlier(plan.from(), first), level), point(end, level));
    add("target.chart.path", "target", points);
  }

  private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
    return one == null || other.isBefore(one) ? other : one;
  }

  private void forecast(Forecast forecast) {
    List<Object> start = point(forecast.from(), forecast.start());
    if (forecast.low().compareTo(forecast.high()) != 0) {
      add("target.chart.low", "low", List.of(start, point(forecast.to(), forecast.low())));
      add(
          "target.chart.band",
          "band",
          List.of(
              point(forecast.from(), BigDecimal.ZERO),
              point(forecast.to(), forecast.high().subtract(forecast.low()))));
    }
    add(
        "target.chart.forecast",
        "forecast",
        List.of(start, point(forecast.to(), forecast.middle())));
  }

  private void values(List<Observation> seen, ObservationStatus status, Plan plan) {
    List<List<Object>> points = new ArrayList<>();
    if (status == ObservationStatus.ACTUAL
        && plan.course() == Course.TO_END
        && plan.baseline() != null
        && plan.baselineOn() != null) {
      points.add(point(plan.baselineOn(), plan.baseline()));
    }
    for (Observation one : seen) {
      if (one.status() == status) {
        points.add(point(one.to(), one.seen().value()));
      }
    }
    if (!points.isEmpty()) {
      add(status.message(), status.name().toLowerCase(java.util.Locale.ROOT), points);
    }
  }

  private void add(String message, String style, List<List<Object>> points) {
    series.add(Map.of("name", words.apply(message), "style", style, "data", points));
  }

  private static List<Object> point(LocalDate day, BigDecimal value) {
    return List.of(day.toString(), value);
  }
}
