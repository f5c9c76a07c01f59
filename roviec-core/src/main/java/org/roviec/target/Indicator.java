package org.roviec.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.roviec.date.Timeframe;
import org.roviec.finding.Evidence;

/**
 * A figure with what it measures (chỉ tiêu, chỉ số): one per number.
 *
 * @param name what is measured, null if the text does not say
 * @param value the number, thousands and decimals undone
 * @param valueMax upper end of a range, null if none
 * @param unit as written ({@code %}, {@code tỷ đồng}), null if none
 * @param per what the unit is divided by ({@code năm}, {@code vạn dân}), null if none
 * @param comparator {@code =}, {@code >}, {@code >=}, {@code <}, {@code <=}, {@code ~}
 * @param basis what it is compared with, null if not said
 * @param basisType the kind of that comparison
 * @param scope among whom a rank counts, null otherwise
 * @param period the time the figure is about, null if unknown
 * @param kind reached, aimed at, or estimated
 * @param direction which way it moves
 * @param comparesTo index of the target this actual is set against, −1 if none
 */
public record Indicator(
    @Nullable Evidence name,
    BigDecimal value,
    @Nullable BigDecimal valueMax,
    @Nullable String unit,
    @Nullable String per,
    String comparator,
    @Nullable Evidence basis,
    BasisType basisType,
    @Nullable String scope,
    @Nullable Timeframe period,
    Kind kind,
    Direction direction,
    int comparesTo) {

  /** What a figure is compared with. */
  public enum BasisType {
    NONE,
    /** So với cùng kỳ. */
    YOY,
    /** Kế hoạch. */
    PLAN,
    /** Dự toán. */
    BUDGET,
    /** Nghị quyết. */
    RESOLUTION,
    /** Among a set of peers. */
    RANK_SCOPE
  }

  /** Whether it is reached, aimed at, or estimated. */
  public enum Kind {
    ACTUAL,
    TARGET,
    ESTIMATE
  }

  /** Which way a figure moves. */
  public enum Direction {
    UP,
    DOWN,
    LEVEL,
    RANK
  }
}
