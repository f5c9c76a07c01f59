package org.roviec.server.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roviec.citation.DocumentKind;
import org.roviec.text.Vietnamese;

/**
 * What people call a document, in lists as in letters: {@code 684-KL/TU}, in full {@code Kết luận
 * số 684-KL/TU ngày 29/06/2023}; one without a number {@code Thông báo ngày 05/11/2024 của Ban
 * Thường vụ Huyện ủy}. Never in capitals, however its title is printed.
 *
 * @param type kind of document, as the public format codes it
 * @param symbol số, ký hiệu
 * @param issuer who issued it, as printed
 * @param title its subject, as printed
 * @param fileName as it was called where it came from
 */
public record DocumentName(
    @Nullable String type,
    @Nullable String symbol,
    @Nullable String issuer,
    @Nullable LocalDate issuedOn,
    @Nullable String title,
    String fileName) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  /** For lists: its number, else its full name. */
  public String brief() {
    return symbol == null ? full() : symbol;
  }

  /** For letters and reports: kind, number and day; without a number, kind, day and issuer. */
  public String full() {
    String kind = kind();
    if (symbol != null) {
      return (kind == null ? "Văn bản" : kind) + " số " + symbol + dated();
    }
    if (kind == null && title == null) {
      return fileName;
    }
    return issuedOn == null ? undated(kind) : (kind == null ? "Văn bản" : kind) + dated() + by();
  }

  /** Nothing but its subject tells it from others of its issuer. */
  private String undated(@Nullable String kind) {
    String subject = title == null ? "" : OrdinaryWriting.of(title);
    if (kind == null || subject.isEmpty()) {
      return kind == null ? subject : kind + by();
    }
    if (Vietnamese.bare(subject).startsWith(Vietnamese.bare(kind))) {
      return subject;
    }
    String small = OrdinaryWriting.inSentence(subject);
    boolean joins = small.matches("(?s)(về|hội nghị|cuộc họp|phiên họp|của|tại) .*");
    return kind + (joins ? " " : by() + " về ") + small;
  }

  private String dated() {
    return issuedOn == null ? "" : " ngày " + DAY.format(issuedOn);
  }

  private String by() {
    return issuer == null || issuer.isBlank() ? "" : " của " + OrdinaryWriting.of(issuer);
  }

  private @Nullable String kind() {
    return Arrays.stream(DocumentKind.values())
        .filter(kind -> kind.code().equals(type))
        .map(kind -> OrdinaryWriting.capital(kind.vietnamese()))
        .findFirst()
        .orElse(null);
  }
}
