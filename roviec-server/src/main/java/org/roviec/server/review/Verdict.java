package org.roviec.server.review;

import java.time.Instant;
import java.util.UUID;
import org.roviec.server.intake.FindingKind;

/**
 * What a person decided about a finding.
 *
 * @param anchor of the finding, or of what was added
 * @param reason why it was rejected: {@code SPLIT} or {@code MERGED}, else empty
 * @param terms as decided
 * @param version how many decisions there were about this anchor, this one included
 * @param by name of the person, as shown
 * @param batch decisions made by one act, undone together
 */
record Verdict(
    long id,
    String anchor,
    FindingKind kind,
    Ruling ruling,
    String reason,
    Terms terms,
    int start,
    int end,
    String quote,
    long readingId,
    int version,
    String by,
    Instant at,
    UUID batch) {

  /** What was decided. */
  enum Ruling {
    CONFIRMED,
    CORRECTED,
    REJECTED,
    /** Found by a person. */
    ADDED,
    /** Put off. */
    SKIPPED,
    /** An earlier decision was taken back. */
    WITHDRAWN;

    /** Whether it settles the matter. */
    boolean isFinal() {
      return this == CONFIRMED || this == CORRECTED || this == REJECTED || this == ADDED;
    }

    /** Whether what it is about goes on to the register. */
    boolean isAccepted() {
      return this == CONFIRMED || this == CORRECTED || this == ADDED;
    }

    /** Key of its words in the messages. */
    public String message() {
      return "review.ruling." + name();
    }

    /** Which badge shows it. */
    public String badge() {
      return switch (this) {
        case CONFIRMED, ADDED -> "ok";
        case CORRECTED -> "waiting";
        case REJECTED -> "none";
        case SKIPPED, WITHDRAWN -> "soon";
      };
    }
  }
}
