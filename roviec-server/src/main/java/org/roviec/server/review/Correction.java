package org.roviec.server.review;

import org.roviec.server.intake.FindingKind;

/** What a person makes of the terms of a card. */
@FunctionalInterface
interface Correction {

  /**
   * The terms as the person left them.
   *
   * @throws InvalidTerms if they make no sense
   */
  Terms of(FindingKind kind, Terms terms);
}
