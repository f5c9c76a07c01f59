package org.roviec.server.target;

import org.jspecify.annotations.Nullable;

/**
 * All of an indicator that can be changed.
 *
 * @param name what is measured, 1 to 500 characters
 * @param unit such as "%/năm"; empty for a bare number
 * @param owner who answers for it, as written; null if nobody is named
 * @param ownerId that body in the directory; null while nobody has settled which it is
 * @param field area of work; null if not said
 * @param horizon until when, in words: "nhiệm kỳ 2020 - 2025"; null if not said
 * @param baselineNote where the baseline comes from; null if not said
 */
public record IndicatorFacts(
    String name,
    String unit,
    @Nullable String owner,
    @Nullable Long ownerId,
    @Nullable String field,
    Plan plan,
    @Nullable String horizon,
    @Nullable String baselineNote) {

  /** The target as people here write it: "11–12 %/năm"; empty where none is set. */
  public String target() {
    Goal goal = plan.goal();
    return goal == null ? "" : with(goal.shown());
  }

  /** A number as people here write it, with the unit. */
  public String with(String number) {
    return unit.isEmpty() ? number : number + (unit.startsWith("%") ? "" : " ") + unit;
  }
}
