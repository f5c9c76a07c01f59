package org.roviec.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roviec.finding.Evidence;

/**
 * A time set for work, as written. A date that is not written is never made up.
 *
 * @param evidence where and in which words
 * @param kind what sort of time
 * @param from first day, null if none
 * @param to last good day (for {@link Bound#BEFORE} the day named, see {@link Due}), null if none
 * @param bound how the last day is meant, null where there is none
 * @param precision the unit in which the text thinks, null for triggers and rhythms
 */
public record TimeExpression(
    Evidence evidence,
    Kind kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Bound bound,
    @Nullable Precision precision) {

  /** What sort of time. */
  public enum Kind {
    /** Hết năm 2022; trước ngày 30/9. */
    DEADLINE,
    /** Trong 6 tháng cuối năm. */
    PERIOD,
    /** Ngay sau khi được phê duyệt. */
    TRIGGER,
    /** Định kỳ hằng quý; thường xuyên. */
    RECURRENCE
  }

  /** How the last day is meant. */
  public enum Bound {
    /** Trước ngày: the day named is already too late, unless the office's rule says otherwise. */
    BEFORE,
    /** Chậm nhất, đến hết, xong trong ngày. */
    ON_OR_BEFORE,
    /** Trong tháng, quý, năm: the last day. */
    WITHIN
  }

  /** The unit of a written time. */
  public enum Precision {
    DAY,
    /** Thượng tuần, trung tuần, hạ tuần; đầu, giữa, cuối tháng. */
    TEN_DAYS,
    MONTH,
    QUARTER,
    HALF,
    YEAR,
    TERM
  }
}
