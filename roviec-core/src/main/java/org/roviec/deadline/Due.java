package org.roviec.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When work is due, as far as the text says: the latest end that applies, or nothing ("không hạn").
 *
 * @param to the day as written, null if the text sets none
 * @param precision the unit of the time it comes from, null if none
 * @param source where it comes from
 */
public record Due(
    @Nullable LocalDate to, TimeExpression.@Nullable Precision precision, Source source) {

  /** Where a due date comes from. */
  public enum Source {
    OWN,
    /** From the period of a stem or heading above. */
    INHERITED,
    NONE
  }

  /** No due date: "không hạn". */
  public static final Due NONE = new Due(null, null, Source.NONE);
}
