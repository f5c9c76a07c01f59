package org.roviec.server.review;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.server.intake.FindingKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in the fields of a card, laid over its terms; what has no field stays. A part of a
 * term is named {@code due.date}, the body chosen for a party {@code party.leads.Sở Nội vụ}.
 *
 * @param fields what stands in them; a box that is not ticked is not there
 * @param bodies numbers of the bodies that were offered for the names that were typed
 */
record Answers(Map<String, String> fields, Map<String, Long> bodies) implements Correction {

  private static final Set<String> NUMBERS = Set.of("value", "valueMax", "count", "of");
  private static final Set<String> DAYS = Set.of("date", "issuedOn", "from", "to");
  private static final String DUE = "due.";
  private static final String PARTY = "party.";
  private static final JsonMapper JSON = new JsonMapper();

  Answers {
    fields = Map.copyOf(fields);
    bodies = Map.copyOf(bodies);
  }

  @Override
  public Terms of(FindingKind kind, Terms terms) {
    ObjectNode tree = TermsJson.tree(terms);
    fields.forEach((name, said) -> choose(tree, name, said));
    fields.forEach((name, said) -> {
      if (tree.has(name)) {
        put(tree, name, said);
      }
    });
    if (tree.get("due") instanceof ObjectNode due) {
      put(due);
    }
    return TermsJson.read(kind, tree);
  }

  /** A body of today for a party that the text names. */
  private static void choose(ObjectNode tree, String name, String said) {
    String[] path = name.split("\\.", 3);
    if (!name.startsWith(PARTY) || path.length < 3) {
      return;
    }
    for (JsonNode party : tree.path(path[1])) {
      if (party instanceof ObjectNode chosen
          && chosen.path("asWritten").asString("").equals(path[2])) {
        chosen.put("organizationId", number(said));
      }
    }
  }

  private static long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new InvalidTerms("review.invalid.form", e);
    }
  }

  private void put(ObjectNode tree, String name, String said) {
    JsonNode before = tree.path(name);
    if (before instanceof ArrayNode list) {
      tree.set(name, name.equals("conditions") ? lines(said) : parties(said, list));
    } else if (NUMBERS.contains(name)) {
      tree.put(name, amount(said, before));
    } else {
      tree.put(name, DAYS.contains(name) && said.isBlank() ? null : said);
    }
  }

  private void put(ObjectNode due) {
    String day = fields.get(DUE + "date");
    String kind = fields.get(DUE + "kind");
    if (day != null) {
      due.put("date", day.isBlank() ? null : day);
    }
    if (kind != null) {
      due.put("kind", kind);
      due.put("exclusive", fields.containsKey(DUE + "exclusive"));
    } else if (day != null) {
      due.put("kind", DueKind.DATE.name());
    }
    due.put("words", fields.getOrDefault(DUE + "words", due.path("words").asString("")));
  }

  private static ArrayNode lines(String said) {
    ArrayNode lines = JSON.createArrayNode();
    said.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
    return lines;
  }

  /** A name that stood there before keeps its body. */
  private ArrayNode parties(String said, ArrayNode before) {
    Map<String, JsonNode> known = new HashMap<>();
    before.forEach(party -> known.putIfAbsent(party.path("asWritten").asString(""), party));
    ArrayNode parties = JSON.createArrayNode();
    for (JsonNode line : lines(said)) {
      String name = line.asString();
      parties.add(known.containsKey(name) ? known.get(name) : fresh(name));
    }
    return parties;
  }

  private ObjectNode fresh(String name) {
    return JSON.createObjectNode()
        .put("asWritten", name)
        .put("organizationId", bodies.get(name))
        .put("collective", false);
  }

  /** A number as people write it: 8,08 or 1.234,5; what is the same number stays as it was. */
  private static @Nullable BigDecimal amount(String said, JsonNode before) {
    String plain = said.replaceAll("\\s", "");
    if (plain.isEmpty()) {
      return null;
    }
    String point = plain.contains(",") ? plain.replace(".", "").replace(',', '.') : plain;
    try {
      BigDecimal amount = new BigDecimal(point);
      return before.isNumber() && before.decimalValue().compareTo(amount) == 0
          ? before.decimalValue()
          : amount;
    } catch (NumberFormatException e) {
      throw new InvalidTerms("review.invalid.number", e);
    }
  }
}
