package org.roviec.recipient;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.finding.Evidence;
import org.roviec.organization.BodyMention;

/**
 * A line of the recipients list (nơi nhận).
 *
 * @param bodies who receives
 * @param note the bracketed purpose as printed, null if none
 * @param purpose the purpose in normal form, null if none is said
 * @param typistCode the mark of drafter and copies on the filing line ({@code KT2}), null if none
 */
public record Recipient(
    List<BodyMention> bodies,
    @Nullable Evidence note,
    @Nullable Purpose purpose,
    @Nullable String typistCode) {

  /** Keeps its own list. */
  public Recipient {
    bodies = List.copyOf(bodies);
  }

  /** Why somebody receives a paper. */
  public enum Purpose {
    DE_BAO_CAO,
    DE_BIET,
    DE_THUC_HIEN,
    DE_PHOI_HOP,
    DE_THEO_DOI,
    LUU
  }
}
