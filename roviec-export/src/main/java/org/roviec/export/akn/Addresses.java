package org.roviec.export.akn;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roviec.Reading;
import org.roviec.citation.Citation;
import org.roviec.finding.Evidence;
import org.roviec.header.Header;

/**
 * Addresses of documents after the Akoma Ntoso naming convention: {@code
 * /akn/vn/statement/ket-luan/{issuer}/{date}/{number}}. The date belongs in it because numbers
 * begin anew every term; what a text does not say is left out, never guessed.
 */
final class Addresses {

  private Addresses() {}

  /** The address of the document that was read. */
  static String of(Reading reading) {
    Header header = reading.header();
    String date = header.issueDate() == null ? null : header.issueDate().value().toString();
    return address(
        type(header),
        header.issuer() == null ? null : header.issuer().value(),
        date,
        header.symbol() == null ? null : header.symbol().value());
  }

  /** The name of the document's kind: {@code ket-luan}. */
  static String type(Header header) {
    return header.kind() == null ? "van-ban" : Slug.of(header.kind().value().vietnamese());
  }

  /** The address of a cited document. */
  static String of(Citation citation) {
    Evidence issuer = citation.issuer();
    String number = citation.symbol();
    if (number == null && citation.session() != null) {
      number = citation.session();
    }
    return address(
        citation.kind().code().toLowerCase(Locale.ROOT).replace('_', '-'),
        issuer == null ? null : issuer.quote(),
        citation.date() == null ? null : citation.date().toString(),
        number);
  }

  private static String address(
      String type, @Nullable String issuer, @Nullable String date, @Nullable String number) {
    StringBuilder address = new StringBuilder("/akn/vn/statement/").append(type);
    for (String part : new @Nullable String[] {issuer, date, number}) {
      if (part != null) {
        address.append('/').append(Slug.of(part));
      }
    }
    return address.toString();
  }
}
