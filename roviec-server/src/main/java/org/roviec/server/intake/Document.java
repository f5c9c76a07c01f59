package org.roviec.server.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that came in (văn bản đến): the file, how far its reading and review have come, and
 * what is known about it. What the text does not say is null.
 *
 * @param sha256 digest of the original bytes, in lower-case hexadecimal
 * @param fileName as it was called where it came from
 * @param uploadedBy user name of who handed it in
 * @param failure why it was not read, null unless it failed
 * @param attempts how often its reading was begun
 * @param pagesDone pages of the file that are worked through
 * @param pagesAll pages of the file, 0 while unknown
 * @param type kind of document, as the public format codes it
 * @param symbol số, ký hiệu
 * @param form {@code PARTY} or {@code STATE}
 * @param duplicateOf another document with the same words
 * @param reissueOf an earlier document with the same issuer, kind, number and date
 * @param assignments how many assignments were found
 * @param unclear how many of them lack a doer or a time
 * @param reviewed how many findings that need a person have been decided
 * @param toReview how many findings need a person
 */
public record Document(
    long id,
    String sha256,
    String fileName,
    String uploadedBy,
    Instant uploadedAt,
    Channel channel,
    DocumentState state,
    @Nullable Reason failure,
    int attempts,
    int pagesDone,
    int pagesAll,
    @Nullable String type,
    @Nullable String symbol,
    @Nullable String issuer,
    @Nullable LocalDate issuedOn,
    @Nullable String title,
    @Nullable String form,
    @Nullable Long duplicateOf,
    @Nullable Long reissueOf,
    int assignments,
    int unclear,
    ReviewState review,
    int reviewed,
    int toReview) {

  /** What people call it. */
  public DocumentName called() {
    return new DocumentName(type, symbol, issuer, issuedOn, title, fileName);
  }

  /** Its subject, never in capitals; null where it says none. */
  public @Nullable String subject() {
    return title == null ? null : OrdinaryWriting.of(title);
  }

  /** Who issued it, never in capitals; null where it does not say. */
  public @Nullable String issuedBy() {
    return issuer == null ? null : OrdinaryWriting.of(issuer);
  }

  /** What people call it in lists. */
  public String name() {
    return called().brief();
  }

  /** Whether somebody may review it. */
  public boolean isReviewable() {
    return state == DocumentState.READ;
  }

  /** The share of its pages that is done, in percent. */
  public int percent() {
    return pagesAll == 0 ? 0 : (int) Math.min(100, 100L * pagesDone / pagesAll);
  }
}
