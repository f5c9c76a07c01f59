package org.roviec.server.review;

import java.util.Set;

/**
 * What a decision comes to: the terms with the gaps that stay, and whether anything was corrected.
 */
final class Settling {

  private Settling() {}

  /** The terms with the gaps that stay open. */
  static Terms of(Terms terms, Terms proposed) {
    return terms instanceof Terms.Assignment decided && proposed instanceof Terms.Assignment said
        ? decided.leaving(Gaps.of(decided, said))
        : terms;
  }

  /** Confirmed as proposed, corrected, or added by a person. */
  static Verdict.Ruling ruling(Card card, Terms terms) {
    if (Added.is(card.anchor())) {
      return Verdict.Ruling.ADDED;
    }
    return withoutGaps(terms).equals(withoutGaps(card.proposed()))
        ? Verdict.Ruling.CONFIRMED
        : Verdict.Ruling.CORRECTED;
  }

  private static Terms withoutGaps(Terms terms) {
    return terms instanceof Terms.Assignment assignment ? assignment.leaving(Set.of()) : terms;
  }
}
