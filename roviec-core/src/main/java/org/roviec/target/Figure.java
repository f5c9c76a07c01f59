package org.roviec.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number with its unit as it stands in the text, before anything is known about it. */
record Figure(
    int start,
    int end,
    BigDecimal value,
    @Nullable BigDecimal valueMax,
    @Nullable String unit,
    @Nullable String per,
    Sort sort) {

  /** How much a unit says by itself. */
  enum Sort {
    SHARE,
    MONEY,
    MEASURE,
    /** Counts of people and things: an indicator only behind a measuring verb or with a "per". */
    THING,
    /** A bare decimal. */
    BARE,
    RANK,
    /** "Đạt và vượt". */
    WORDS
  }
}
