package org.roviec.server.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.roviec.server.intake.StoredFinding;
import org.roviec.text.Span;
import tools.jackson.databind.JsonNode;

/** Splits assignments into their pieces of work and joins them. */
final class Pieces {

  private Pieces() {}

  /** A piece of work with its place. */
  record Piece(int start, int end, Terms.Assignment terms) {}

  /** The pieces of an assignment, each with the whole's people and its own work and day. */
  static List<Piece> of(Card card) {
    List<Piece> pieces = new ArrayList<>();
    if (card.finding() == null) {
      return pieces;
    }
    Terms.Assignment whole = card.assignment();
    for (JsonNode part : card.finding().value().path("parts")) {
      List<Span> spans = StoredFinding.spans(part);
      if (!spans.isEmpty()) {
        Terms.Assignment terms =
            new Terms.Assignment(
                part.path("text").asString(""),
                whole.leads(),
                whole.cooperating(),
                whole.monitors(),
                whole.submitTo(),
                product(whole, part.path("text").asString("")),
                due(whole, part),
                whole.conditions(),
                whole.gaps(),
                whole.kind());
        pieces.add(new Piece(spans.getFirst().start(), spans.getLast().end(), terms));
      }
    }
    return pieces;
  }

  /** Only products that the piece names. */
  private static String product(Terms.Assignment whole, String words) {
    List<String> named = new ArrayList<>();
    for (String product : whole.product().split("; ", -1)) {
      if (!product.isEmpty() && words.contains(product)) {
        named.add(product);
      }
    }
    return String.join("; ", named);
  }

  private static DueAsWritten due(Terms.Assignment whole, JsonNode part) {
    String day = part.path("due").path("to").asString("");
    if (whole.due().kind() != DueKind.DATE) {
      return whole.due();
    }
    if (!day.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return DueAsWritten.NOTHING;
    }
    LocalDate date = LocalDate.parse(day);
    return date.equals(whole.due().date())
        ? whole.due()
        : new DueAsWritten("", DueKind.DATE, date, false, null);
  }

  /** Two assignments as one: the works one after the other, everybody of both, the later day. */
  static Terms.Assignment together(Terms.Assignment first, Terms.Assignment second) {
    Set<Gap> gaps = new LinkedHashSet<>(first.gaps());
    gaps.addAll(second.gaps());
    return new Terms.Assignment(
        first.work() + "\n" + second.work(),
        union(first.leads(), second.leads()),
        union(first.cooperating(), second.cooperating()),
        union(first.monitors(), second.monitors()),
        union(first.submitTo(), second.submitTo()),
        joined(first.product(), second.product()),
        later(first.due(), second.due()),
        union(first.conditions(), second.conditions()),
        gaps,
        first.kind());
  }

  private static <T> List<T> union(List<T> one, List<T> other) {
    Set<T> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }

  private static String joined(String one, String other) {
    return one.isEmpty() || one.equals(other) ? other : other.isEmpty() ? one : one + "; " + other;
  }

  private static DueAsWritten later(DueAsWritten one, DueAsWritten other) {
    if (one.date() == null || other.date() == null) {
      return one.isSaid() ? one : other;
    }
    return one.date().isBefore(other.date()) ? other : one;
  }
}
