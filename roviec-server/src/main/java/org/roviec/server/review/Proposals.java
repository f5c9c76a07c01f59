package org.roviec.server.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.server.intake.StoredFinding;
import tools.jackson.databind.JsonNode;

/** What a finding says, in the fields that a person confirms: the machine's proposal. */
final class Proposals {

  private Proposals() {}

  /** The proposal for a finding. */
  static Terms of(StoredFinding finding, Owners owners) {
    JsonNode value = finding.value();
    return switch (finding.kind()) {
      case ASSIGNMENT -> assignment(finding, owners);
      case INDICATOR -> figure(value);
      case TALLY ->
          new Terms.Tally(
              number(value, "num"),
              number(value, "den"),
              text(value, "what"),
              text(value, "status"));
      case CITATION ->
          new Terms.Citation(
              text(value, "doctype"),
              text(value, "symbol"),
              day(text(value, "date"), false),
              mention(value, "issuer"),
              mention(value, "title"));
      case DOCUMENT -> header(value);
      case DECISION -> new Terms.Words(finding.quote(), text(value, "dtype"));
      case ASSESSMENT -> new Terms.Words(finding.quote(), text(value, "ftype"));
      case PROJECT -> new Terms.Words(finding.quote(), text(value, "ptype"));
      case RECIPIENT -> new Terms.Words(finding.quote(), text(value, "note_norm"));
      case NOTE -> new Terms.Words(finding.quote(), finding.rule());
    };
  }

  private static Terms.Assignment assignment(StoredFinding finding, Owners owners) {
    JsonNode value = finding.value();
    return new Terms.Assignment(
        finding.quote(),
        parties(value.path("owners"), owners),
        parties(value.path("coordinators"), owners),
        List.of(),
        parties(value.path("submit_to"), owners),
        product(value.path("products")),
        due(value),
        texts(value.path("conditions")),
        gaps(value),
        kind(value));
  }

  private static String kind(JsonNode value) {
    if (text(value, "mode").equals("LUU_Y")) {
      return "MIND";
    }
    return text(value, "dtype").equals("GENERAL") ? "GENERAL" : "ASSIGN";
  }

  private static List<Party> parties(JsonNode mentions, Owners owners) {
    List<Party> parties = new ArrayList<>();
    for (JsonNode mention : mentions) {
      boolean collective = !text(mention, "class").equals("NAMED");
      String words = text(mention, "text");
      parties.add(new Party(words, collective ? null : owners.only(words), collective));
    }
    return parties;
  }

  /** Clear products; where there are none, the vague ones. */
  private static String product(JsonNode products) {
    List<String> clear = new ArrayList<>();
    List<String> vague = new ArrayList<>();
    for (JsonNode product : products) {
      (product.path("clear").asBoolean() ? clear : vague).add(text(product, "text"));
    }
    return String.join("; ", clear.isEmpty() ? vague : clear);
  }

  private static DueAsWritten due(JsonNode value) {
    LocalDate date = day(text(value.path("due"), "to"), true);
    if (date == null) {
      return withoutDay(value.path("times"));
    }
    String words = "";
    boolean exclusive = false;
    for (JsonNode time : value.path("times")) {
      if (words.isEmpty() && date.equals(day(text(time, "to"), true))) {
        words = text(time, "text");
        exclusive = text(time, "bound").equals("BEFORE");
      }
    }
    return new DueAsWritten(words, DueKind.DATE, date, exclusive, null);
  }

  private static DueAsWritten withoutDay(JsonNode times) {
    for (JsonNode time : times) {
      String words = text(time, "text");
      if (text(time, "ttype").equals("RECURRENCE")) {
        boolean standing = words.toLowerCase(java.util.Locale.ROOT).contains("thường xuyên");
        return standing
            ? new DueAsWritten(words, DueKind.STANDING, null, false, null)
            : new DueAsWritten(words, DueKind.RECURRING, null, false, words);
      }
      if (text(time, "ttype").equals("TRIGGER")) {
        return new DueAsWritten(words, DueKind.EVENT, null, false, null);
      }
    }
    return DueAsWritten.NOTHING;
  }

  private static Set<Gap> gaps(JsonNode value) {
    Set<Gap> gaps = EnumSet.noneOf(Gap.class);
    for (Gap gap : Gap.values()) {
      String flag = text(value.path("co"), gap.field());
      if (!flag.isEmpty() && !flag.equals("RO")) {
        gaps.add(gap);
      }
    }
    return gaps;
  }

  private static Terms.Figure figure(JsonNode value) {
    return new Terms.Figure(
        mention(value, "name"),
        text(value, "comparator"),
        number(value, "value"),
        number(value, "value_max"),
        text(value, "unit"),
        text(value, "ikind"),
        day(text(value.path("period"), "from"), false),
        day(text(value.path("period"), "to"), true));
  }

  private static Terms.Header header(JsonNode value) {
    JsonNode issuer = value.path("issuing_body");
    return new Terms.Header(
        text(value.path("doctype"), "value"),
        text(value.path("symbol"), "value"),
        text(issuer.path("evidence"), "text"),
        day(text(value.path("issue_date"), "value"), false),
        text(value.path("title"), "value"),
        text(value.path("signer_name"), "value"));
  }

  private static List<String> texts(JsonNode mentions) {
    List<String> texts = new ArrayList<>();
    mentions.forEach(mention -> texts.add(text(mention, "text")));
    return texts;
  }

  private static String mention(JsonNode value, String field) {
    return text(value.path(field), "text");
  }

  private static String text(JsonNode value, String field) {
    return value.path(field).asString("").strip();
  }

  private static @Nullable BigDecimal number(JsonNode value, String field) {
    JsonNode number = value.path(field);
    return number.isNumber() ? number.decimalValue() : null;
  }

  /** A day; a bare year is its last day or its first. */
  private static @Nullable LocalDate day(String text, boolean last) {
    try {
      if (text.matches("\\d{4}")) {
        int year = Integer.parseInt(text);
        return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
      }
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }
}
