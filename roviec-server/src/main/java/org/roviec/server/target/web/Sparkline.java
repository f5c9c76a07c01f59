package org.roviec.server.target.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.roviec.server.target.Goal;
import org.roviec.server.target.Observation;
import org.roviec.server.target.TargetRow;

/**
 * The last values of an indicator as a small line, drawn by the server so that it needs no script.
 *
 * @param points of the line, in a box of 100 by 24
 * @param level height of the target in the box; empty where there is none
 */
record Sparkline(String points, String level) {

  private static final double WIDTH = 96;
  private static final double HEIGHT = 20;

  static Sparkline of(TargetRow row) {
    List<Observation> seen = row.series().current();
    if (seen.size() < 2) {
      return new Sparkline("", "");
    }
    Goal goal = row.indicator().plan().goal();
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (Observation one : seen) {
      low = Math.min(low, one.seen().value().doubleValue());
      high = Math.max(high, one.seen().value().doubleValue());
    }
    if (goal != null) {
      low = Math.min(low, goal.value().doubleValue());
      high = Math.max(high, goal.value().doubleValue());
    }
    double span = high - low == 0 ? 1 : high - low;
    long first = seen.getFirst().to().toEpochDay();
    long days = Math.max(1, seen.getLast().to().toEpochDay() - first);
    StringBuilder points = new StringBuilder();
    for (Observation one : seen) {
      double x = 2 + WIDTH * (one.to().toEpochDay() - first) / days;
      points.append(
          String.format(Locale.ROOT, "%.1f,%.1f ", x, height(one.seen().value(), low, span)));
    }
    String level =
        goal == null ? "" : String.format(Locale.ROOT, "%.1f", height(goal.value(), low, span));
    return new Sparkline(points.toString().strip(), level);
  }

  private static double height(BigDecimal value, double low, double span) {
    return 2 + HEIGHT - HEIGHT * (value.doubleValue() - low) / span;
  }

  /** Whether there is anything to see. */
  public boolean isDrawn() {
    return !points.isEmpty();
  }
}
