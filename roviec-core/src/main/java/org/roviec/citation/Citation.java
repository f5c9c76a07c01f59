package org.roviec.citation;

import org.jspecify.annotations.Nullable;
import org.roviec.date.WrittenDate;
import org.roviec.finding.Evidence;

/**
 * A citation (viện dẫn): another document as the text refers to it. One per mention; equal {@code
 * key} means the same act.
 *
 * @param kind from the word, never from the symbol
 * @param number the bare number ({@code 684}), null if not numbered
 * @param symbol number and symbol in normal form ({@code 684-KL/TU}, {@code 30/2020/NĐ-CP}), null
 *     if not numbered
 * @param date as written here, null if not; the fuller mention it is bound to may have it
 * @param issuer who issued it, in the citation's words, null if not said
 * @param issuerId lexicon id of the issuer, null if unknown
 * @param title its subject (trích yếu), null if not said
 * @param session congress or plenum it is known by ({@code XIII}, {@code 5/XIII}), null if none
 * @param relation what this document does with it
 * @param via index of the citation in whose title this one stands, −1 if none
 * @param form how it is identified
 * @param status whether it exists yet
 * @param key identity of the act within this reading
 * @param boundTo index of the earlier, fuller mention it was bound to, −1 if it stands alone
 */
public record Citation(
    DocumentKind kind,
    @Nullable String number,
    @Nullable String symbol,
    @Nullable WrittenDate date,
    @Nullable Evidence issuer,
    @Nullable String issuerId,
    @Nullable Evidence title,
    @Nullable String session,
    Relation relation,
    int via,
    Form form,
    Status status,
    String key,
    int boundTo) {

  /** What the citing document does with the cited one. */
  public enum Relation {
    /** Considered by the meeting, or a legal basis (căn cứ). */
    BASIS,
    /** What this section decides on. */
    SUBJECT,
    IMPLEMENTS,
    AMENDS,
    /** Made known: phổ biến, quán triệt. */
    DISSEMINATES,
    /** Theo, đúng theo. */
    CONFORMS,
    /** Targets are measured against it. */
    BENCHMARK,
    MENTIONS
  }

  /** How a document is identified. */
  public enum Form {
    /** By number and symbol. */
    NUMBERED,
    /** By congress or plenum. */
    SESSION,
    /** By kind and issuer or title. */
    NAMED
  }

  /** Whether the cited document exists. */
  public enum Status {
    ISSUED,
    DRAFT,
    /** Still to be issued or approved. */
    PENDING
  }
}
