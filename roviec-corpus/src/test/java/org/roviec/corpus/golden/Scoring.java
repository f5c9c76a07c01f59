package org.roviec.corpus.golden;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Scores readings against annotations, as docs/annotation-guide.md says: one to one, best overlap
 * first; long records match by half their characters, short ones by value; what is annotated as
 * optional never counts.
 */
final class Scoring {

  private static final Set<String> LONG =
      Set.of(
          "block", "directive", "task", "finding", "decision", "footnote", "recipient", "project");
  private static final List<String> KINDS =
      List.of(
          "block",
          "footnote",
          "citation",
          "indicator",
          "tally",
          "decision",
          "directive",
          "task",
          "finding",
          "project",
          "recipient");

  private final Map<String, Score> scores = new TreeMap<>();
  private final Set<String> verdicts = new TreeSet<>();

  /** The scores by kind. */
  Map<String, Score> scores() {
    return scores;
  }

  /** A line for every record: document, kind, verdict, place, words. */
  Set<String> verdicts() {
    return verdicts;
  }

  void add(Golden document) {
    List<Json> wanted = document.annotations().get("records").items();
    List<Json> found = document.predictions().get("records").items();
    new Comparison(document, wanted, found).run();
  }

  private final class Comparison {

    private final Golden document;
    private final Characters characters;
    private final List<Json> wanted;
    private final List<Json> found;

    Comparison(Golden document, List<Json> wanted, List<Json> found) {
      this.document = document;
      this.characters = new Characters(document.source());
      this.wanted = wanted;
      this.found = found;
    }

    void run() {
      sections();
      Set<String> kinds = document.kinds();
      for (String kind : KINDS) {
        if (kinds.isEmpty() || kinds.contains(kind)) {
          records(kind);
        }
      }
    }

    private List<Json> of(List<Json> records, String kind) {
      return records.stream()
          .filter(r -> r.get("kind").text().equals(kind) && !r.get("type").text().equals("RULE"))
          .toList();
    }

    private void sections() {
      List<Json> open = new ArrayList<>(of(found, "section"));
      open.removeIf(section -> section.get("number_norm").isNothing());
      for (Json section : of(wanted, "section")) {
        if (section.get("number").isNothing()) {
          continue;
        }
        int start = Characters.start(section.get("number_span"));
        Json match =
            open.stream()
                .filter(s ->
                    s.get("number_norm").equals(section.get("number_norm"))
                        && Math.abs(Characters.start(s.get("number_span")) - start) <= 3)
                .findFirst()
                .orElse(null);
        remove(open, match);
        verdict("section", match != null ? "right" : "missed", section);
      }
      open.forEach(section -> verdict("section", "extra", section));
    }

    private void records(String kind) {
      List<Json> gold = of(wanted, kind);
      List<Json> mine = of(found, kind);
      Map<Json, Json> matches = matches(kind, gold, mine);
      BitSet optional = new BitSet();
      for (Json record : gold) {
        if (isOptional(record)) {
          optional.or(characters.of(record));
        } else {
          Json match = matches.get(record);
          verdict(kind, match != null ? "right" : "missed", record);
          if (match != null && kind.equals("directive")) {
            parts(record, match);
          }
        }
      }
      Set<Json> matched = new HashSet<>(matches.values());
      for (Json record : mine) {
        if (!matched.contains(record) && !isExcused(kind, record, optional)) {
          verdict(kind, "extra", record);
        }
      }
    }

    private boolean isOptional(Json record) {
      return record.get("score").text().equals("optional")
          || wanted.stream()
              .anyMatch(d ->
                  d.get("score").text().equals("optional")
                      && d.get("kind").text().equals("directive")
                      && !record.get("directive").isNothing()
                      && d.get("id").equals(record.get("directive")));
    }

    private boolean isExcused(String kind, Json record, BitSet optional) {
      BitSet mine = characters.of(record);
      if (kind.equals("citation")
          && record.get("symbol").isNothing()
          && record.get("session").isNothing()
          && (record.get("issuer_id").isNothing() || isProduct(mine))) {
        return true;
      }
      BitSet inside = (BitSet) mine.clone();
      inside.and(optional);
      return !mine.isEmpty() && inside.cardinality() * 2 >= mine.cardinality();
    }

    private boolean isProduct(BitSet mine) {
      return of(wanted, "directive").stream()
          .flatMap(d -> d.get("products").items().stream())
          .filter(p -> Set.of("DOCUMENT", "REPORT").contains(p.get("ptype").text()))
          .anyMatch(p -> characters.of(p).intersects(mine));
    }

    /** The best pairs first, each record at most once. */
    private Map<Json, Json> matches(String kind, List<Json> gold, List<Json> mine) {
      record Pair(double overlap, Json gold, Json mine) {}
      Map<Json, BitSet> covered = new HashMap<>();
      List<Pair> pairs = new ArrayList<>();
      for (Json g : gold) {
        BitSet a = characters.of(g);
        for (Json m : mine) {
          double overlap = Characters.overlap(a, covered.computeIfAbsent(m, characters::of));
          if (overlap > 0 && agrees(kind, g, m, overlap)) {
            pairs.add(new Pair(overlap, g, m));
          }
        }
      }
      pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
      Map<Json, Json> matches = new LinkedHashMap<>();
      Set<Json> used = new HashSet<>();
      for (Pair pair : pairs) {
        if (!matches.containsKey(pair.gold()) && used.add(pair.mine())) {
          matches.put(pair.gold(), pair.mine());
        }
      }
      return matches;
    }

    private static boolean agrees(String kind, Json gold, Json mine, double overlap) {
      if (LONG.contains(kind)) {
        return overlap >= 0.5;
      }
      String key = key(kind, gold);
      return key.equals(key(kind, mine)) && (!key.startsWith("T ") || overlap >= 0.5);
    }

    private static String key(String kind, Json r) {
      return switch (kind) {
        case "citation" ->
            !r.get("symbol").isNothing()
                ? "N " + r.get("symbol").text().replaceAll("\\s", "")
                : !r.get("session").isNothing()
                    ? "S " + r.get("doctype").text() + r.get("session").text()
                    : "T " + r.get("doctype").text();
        case "indicator" -> number(r.get("value")) + " " + number(r.get("value_max"));
        case "tally" ->
            number(r.get("num"))
                + "/"
                + number(r.get("den"))
                + " "
                + number(r.get("pair").get("num"));
        default -> "";
      };
    }

    private static String number(Json value) {
      return value.plain() == null
          ? ""
          : new java.math.BigDecimal(value.plain()).stripTrailingZeros().toPlainString();
    }

    private void parts(Json gold, Json mine) {
      for (String part : List.of("owners", "coordinators", "submit_to")) {
        set("directive." + part, gold.get(part).items(), mine.get(part).items(), (a, b) -> true);
      }
      BiPredicate<Json, Json> sameTime =
          (a, b) ->
              Objects.equals(a.get("to"), b.get("to")) && a.get("ttype").equals(b.get("ttype"));
      set("directive.times", gold.get("times").items(), mine.get("times").items(), sameTime);
    }

    private void set(
        String kind, List<Json> gold, List<Json> mine, BiPredicate<Json, Json> agrees) {
      List<Json> open = new ArrayList<>(mine);
      for (Json wants : gold) {
        BitSet a = characters.of(wants);
        Json match =
            open.stream()
                .filter(
                    m -> Characters.overlap(a, characters.of(m)) >= 0.5 && agrees.test(wants, m))
                .findFirst()
                .orElse(null);
        remove(open, match);
        verdict(kind, match != null ? "right" : "missed", wants);
      }
      open.forEach(m -> verdict(kind, "extra", m));
    }

    private static void remove(List<Json> open, @Nullable Json match) {
      if (match != null) {
        open.remove(match);
      }
    }

    private void verdict(String kind, String verdict, Json record) {
      Score score = scores.computeIfAbsent(kind, k -> new Score());
      switch (verdict) {
        case "right" -> score.right();
        case "missed" -> score.missed();
        default -> score.extra();
      }
      Json placed = record.get("number_span").isNothing() ? record : record.get("number_span");
      String words =
          record.get("text").text().isEmpty()
              ? record.get("first_words").text()
              : record.get("text").text();
      String shown = words.replaceAll("\\s+", " ");
      verdicts.add(
          String.join(
              "\t",
              document.id(),
              kind,
              verdict,
              Integer.toString(Characters.start(placed)),
              shown.length() <= 80 ? shown : shown.substring(0, 80) + "…"));
    }
  }
}
