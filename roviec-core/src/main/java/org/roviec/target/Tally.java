package org.roviec.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.roviec.finding.Evidence;

/**
 * A count of things with a status: 11/40 chỉ tiêu đã đạt.
 *
 * @param numerator how many
 * @param denominator of how many, null if not said
 * @param what the things counted
 * @param pair a second count bound to the first (266 việc for 78 cán bộ), null if none
 * @param status what is said of them
 * @param statusEvidence the words that say it, null if none
 * @param of index of the citation the things come from, −1 if none
 * @param group number of the group whose members add up to the denominator, −1 if none
 */
public record Tally(
    BigDecimal numerator,
    @Nullable BigDecimal denominator,
    String what,
    @Nullable Pair pair,
    Status status,
    @Nullable Evidence statusEvidence,
    int of,
    int group) {

  /**
   * The second count of a pair.
   *
   * @param number how many
   * @param what of what
   */
  public record Pair(BigDecimal number, String what) {}

  /** What is said of the things counted. */
  public enum Status {
    ACHIEVED_OR_EXPECTED,
    IN_PROGRESS,
    /** Can be assessed now. */
    ASSESSABLE,
    ON_TRACK,
    OFF_TRACK,
    PRIORITY,
    ASSIGNED,
    COUNT
  }
}
