package org.roviec.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.assignment.Assignment.Mode;
import org.roviec.date.Timeframe;
import org.roviec.finding.Evidence;
import org.roviec.organization.BodyMention;

/**
 * What a heading or stem says for the items below it.
 *
 * @param owners who must act, empty if it only gives a period
 * @param cooperating who cooperates in every item
 * @param mode by which wording
 * @param trigger the demanding words
 * @param addressed whether it is addressed to its owners and says little else ("1. Bộ Xây dựng:"),
 *     so that they own every item; a longer stem only lends its owners
 * @param period the period it gives
 */
record Surroundings(
    List<BodyMention> owners,
    List<BodyMention> cooperating,
    Mode mode,
    @Nullable Evidence trigger,
    boolean addressed,
    @Nullable Timeframe period) {

  /** Nothing said. */
  static final Surroundings NONE =
      new Surroundings(List.of(), List.of(), Mode.NONE, null, false, null);
}
