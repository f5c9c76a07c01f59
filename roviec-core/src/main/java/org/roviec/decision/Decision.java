package org.roviec.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.finding.Evidence;

/**
 * What the issuing body agreed to: nhất trí, thống nhất, thông qua, chưa xem xét.
 *
 * @param kind to what degree
 * @param trigger the words that decide
 * @param object what was decided on, null if not said
 * @param decider who decides, in words; null where it is the issuer without being named
 * @param citations indexes of the citations inside
 */
public record Decision(
    Kind kind,
    Evidence trigger,
    @Nullable Evidence object,
    @Nullable Evidence decider,
    List<Integer> citations) {

  /** Keeps its own list. */
  public Decision {
    citations = List.copyOf(citations);
  }

  /** To what degree. */
  public enum Kind {
    APPROVE,
    /** Cơ bản nhất trí: revisions follow. */
    APPROVE_IN_PRINCIPLE,
    /** Thống nhất đánh giá, rút ra: introduces an assessment. */
    ASSESS,
    /** Chưa xem xét, chưa thống nhất: put off. */
    DEFER
  }
}
