package org.roviec.server.review;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.citation.DocumentKind;
import org.roviec.export.document.Wording;

/** What the templates of the review need to say things: reasons, codes, names of bodies. */
final class ReviewWords {

  private static final int SHORT = 60;

  private final Wording wording;
  private final Map<Long, String> names;
  private final Owners owners;
  private final char decimal;

  ReviewWords(Locale locale, Owners owners, Map<Long, String> names) {
    wording = Wording.of(locale);
    this.owners = owners;
    decimal = wording.isVietnamese() ? ',' : '.';
    this.names = Map.copyOf(names);
  }

  /** Why one of the six "rõ" is met or not. */
  public String why(Card.Dot dot) {
    String key = "reason." + dot.reason();
    if (!dot.reason().isEmpty() && wording.has(key) && !dot.isClear()) {
      return wording.of(key, shortened(dot.words()));
    }
    return wording.of("criterion." + dot.gap().criterion())
        + ": "
        + wording.of("flag." + dot.flag());
  }

  /** The words for a code of the public format; the code itself where there are none. */
  public String code(String prefix, String code) {
    String key = prefix + "." + code;
    return code.isEmpty() || !wording.has(key) ? code : wording.of(key);
  }

  /** The word for a kind of document. */
  public String type(String code) {
    for (DocumentKind kind : DocumentKind.values()) {
      if (kind.code().equals(code)) {
        return kind.vietnamese();
      }
    }
    return code;
  }

  /** All sorts of time limits. */
  public DueKind[] dueKinds() {
    return DueKind.values();
  }

  /** Lines of a field. */
  public String lines(List<String> lines) {
    return String.join("\n", lines);
  }

  /** Names as written, one a line. */
  public String names(List<Party> parties) {
    return lines(parties.stream().map(Party::asWritten).toList());
  }

  /** A number as people write it, 8,08; empty for none. */
  public String number(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString().replace('.', decimal);
  }

  /** What a body is called today; empty for none. */
  public String body(@Nullable Long id) {
    return id == null ? "" : names.getOrDefault(id, "");
  }

  /** Bodies that a printed name may mean. */
  public List<Owners.Body> candidates(Party party) {
    return owners.candidates(party.asWritten());
  }

  /** The words of a note of the reader. */
  public String note(Card card) {
    if (card.finding() == null) {
      return "";
    }
    Collection<String> arguments = new java.util.ArrayList<>();
    card.finding().value().path("arguments").forEach(each -> arguments.add(each.asString("")));
    String key = "note." + card.finding().rule();
    return wording.has(key)
        ? wording.of(key, arguments.toArray())
        : wording.of("note.unknown", card.finding().rule());
  }

  private static String shortened(String words) {
    return words.length() <= SHORT ? words : words.substring(0, SHORT) + "…";
  }
}
