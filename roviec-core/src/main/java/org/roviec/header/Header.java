package org.roviec.header;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roviec.citation.DocumentKind;

/**
 * The formal elements of a document (thể thức), each with its place; null where the text does not
 * say. Nothing is taken from knowledge of the world.
 *
 * @param kind from the word in the title, never from the symbol
 * @param number the bare number, {@code 684}
 * @param symbol number and symbol in normal form, {@code 684-KL/TU}
 * @param issuePlace địa danh
 * @param issueDate ngày ban hành
 * @param eventDate day of the meeting, not the day of issue
 * @param issuer body that issues: lexicon id of a body at province level without its own name
 *     ({@code TINH_UY}), else its name in ordinary case
 * @param parentBody upper line of the name block (cơ quan chủ quản)
 * @param level {@code TW}, {@code TINH}, {@code HUYEN}, {@code XA}
 * @param province province or city named by the document itself
 * @param conferenceName the meeting
 * @param conferenceOrdinal which session
 * @param conferenceExtended whether the session was mở rộng
 * @param congress khóa, in Roman numerals
 * @param term nhiệm kỳ, {@code 2020-2025}
 * @param subject trích yếu
 * @param chair who presided
 * @param chairTitle posts of the chair
 * @param signerName who signed
 * @param signerTitle post of the signer
 * @param signingAuthority as printed, {@code T/M TỈNH ỦY}
 * @param signingCapacity what that means
 * @param secrecy mark of secrecy
 * @param urgency mark of urgency
 * @param circulation mark of circulation
 * @param draft mark of a draft
 * @param regime Party or State form
 */
public record Header(
    @Nullable Stated<DocumentKind> kind,
    @Nullable Stated<String> number,
    @Nullable Stated<String> symbol,
    @Nullable Stated<String> issuePlace,
    @Nullable Stated<LocalDate> issueDate,
    @Nullable Stated<LocalDate> eventDate,
    @Nullable Stated<String> issuer,
    @Nullable Stated<String> parentBody,
    @Nullable Stated<String> level,
    @Nullable Stated<String> province,
    @Nullable Stated<String> conferenceName,
    @Nullable Stated<Integer> conferenceOrdinal,
    @Nullable Stated<Boolean> conferenceExtended,
    @Nullable Stated<String> congress,
    @Nullable Stated<String> term,
    @Nullable Stated<String> subject,
    @Nullable Stated<String> chair,
    @Nullable Stated<String> chairTitle,
    @Nullable Stated<String> signerName,
    @Nullable Stated<String> signerTitle,
    @Nullable Stated<String> signingAuthority,
    @Nullable Stated<SigningCapacity> signingCapacity,
    @Nullable Stated<Secrecy> secrecy,
    @Nullable Stated<Urgency> urgency,
    @Nullable Stated<String> circulation,
    @Nullable Stated<String> draft,
    Regime regime) {

  /** By which authority a paper is signed. */
  public enum SigningCapacity {
    /** T/M, TM. */
    ON_BEHALF_OF,
    /** K/T, KT. */
    FOR_THE_HEAD,
    /** T/L, TL. */
    BY_ORDER_OF,
    /** TUQ. */
    BY_AUTHORIZATION,
    /** Q. */
    ACTING,
    /** The head signs in the head's own right. */
    OWN
  }

  /** Degree of secrecy (Law on state secrets 117/2025/QH15). */
  public enum Secrecy {
    MAT,
    TOI_MAT,
    TUYET_MAT
  }

  /** Degree of urgency. */
  public enum Urgency {
    KHAN,
    THUONG_KHAN,
    HOA_TOC
  }

  /** Whose rules of form a paper follows. */
  public enum Regime {
    PARTY,
    STATE,
    UNKNOWN
  }
}
