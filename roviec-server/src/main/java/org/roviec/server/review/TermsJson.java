package org.roviec.server.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.server.intake.FindingKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Terms as they are kept in the database and sent by the page. */
final class TermsJson {

  private static final int LONGEST = 20_000;
  private static final int MOST = 200;

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private TermsJson() {}

  static String write(Terms terms) {
    return JSON.writeValueAsString(terms);
  }

  /** The same as a tree, to be changed. */
  static ObjectNode tree(Terms terms) {
    return JSON.valueToTree(terms);
  }

  /** The terms that were kept. */
  static Terms read(FindingKind kind, String json) {
    return JSON.readValue(json, type(kind));
  }

  /**
   * The terms that a page sent.
   *
   * @throws InvalidTerms if they are none
   */
  static Terms read(FindingKind kind, JsonNode sent) {
    try {
      Terms terms = JSON.treeToValue(sent, type(kind));
      return clean(terms);
    } catch (JacksonException | NullPointerException e) {
      throw new InvalidTerms("review.invalid.form", e);
    }
  }

  private static Class<? extends Terms> type(FindingKind kind) {
    return switch (kind) {
      case ASSIGNMENT -> Terms.Assignment.class;
      case INDICATOR -> Terms.Figure.class;
      case TALLY -> Terms.Tally.class;
      case CITATION -> Terms.Citation.class;
      case DOCUMENT -> Terms.Header.class;
      case DECISION, ASSESSMENT, PROJECT, RECIPIENT, NOTE -> Terms.Words.class;
    };
  }

  private static Terms clean(Terms terms) {
    return switch (terms) {
      case Terms.Assignment a -> assignment(a);
      case Terms.Figure f ->
          new Terms.Figure(
              text(f.name()),
              text(f.comparator()),
              number(f.value()),
              number(f.valueMax()),
              text(f.unit()),
              text(f.kind()),
              f.from(),
              f.to());
      case Terms.Tally t ->
          new Terms.Tally(number(t.count()), number(t.of()), text(t.what()), text(t.status()));
      case Terms.Citation c ->
          new Terms.Citation(
              text(c.type()), text(c.symbol()), c.date(), text(c.issuer()), text(c.title()));
      case Terms.Header h ->
          new Terms.Header(
              text(h.type()),
              text(h.symbol()),
              text(h.issuer()),
              h.issuedOn(),
              text(h.title()),
              text(h.signer()));
      case Terms.Words w -> new Terms.Words(text(w.text()), text(w.sort()));
    };
  }

  private static Terms.Assignment assignment(Terms.Assignment sent) {
    if (text(sent.work()).isEmpty()) {
      throw new InvalidTerms("review.invalid.work", null);
    }
    return new Terms.Assignment(
        text(sent.work()),
        parties(sent.leads()),
        parties(sent.cooperating()),
        parties(sent.monitors()),
        parties(sent.submitTo()),
        text(sent.product()),
        due(sent.due()),
        sent.conditions().stream().map(TermsJson::text).filter(c -> !c.isEmpty()).toList(),
        Set.of(),
        text(sent.kind()));
  }

  private static DueAsWritten due(DueAsWritten sent) {
    if (sent.kind() == DueKind.DATE && sent.date() == null) {
      throw new InvalidTerms("review.invalid.date", null);
    }
    LocalDate date = sent.kind() == DueKind.DATE ? sent.date() : null;
    if (date != null && (date.getYear() < 1945 || date.getYear() > 2200)) {
      throw new InvalidTerms("review.invalid.date", null);
    }
    String rhythm = sent.kind() == DueKind.RECURRING ? text(sent.words()) : null;
    return new DueAsWritten(
        text(sent.words()), sent.kind(), date, date != null && sent.exclusive(), rhythm);
  }

  private static List<Party> parties(List<Party> sent) {
    if (sent.size() > MOST) {
      throw new InvalidTerms("review.invalid.form", null);
    }
    return sent.stream()
        .map(
            party -> new Party(text(party.asWritten()), party.organizationId(), party.collective()))
        .filter(party -> !party.asWritten().isEmpty())
        .toList();
  }

  private static @Nullable BigDecimal number(@Nullable BigDecimal number) {
    if (number != null && (number.precision() > 30 || Math.abs(number.scale()) > 30)) {
      throw new InvalidTerms("review.invalid.number", null);
    }
    return number;
  }

  private static String text(@Nullable String text) {
    String plain = text == null ? "" : text.replace('\0', ' ').strip();
    if (plain.length() > LONGEST) {
      throw new InvalidTerms("review.invalid.long", null);
    }
    return plain;
  }
}
