package org.roviec.server.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.roviec.server.intake.Coverage;
import org.roviec.server.intake.Documents;
import org.roviec.server.intake.FindingKind;
import org.roviec.server.intake.NoSuchDocument;
import org.roviec.server.intake.PrintedPage;
import org.roviec.server.intake.Readings;
import org.roviec.server.intake.SourceView;
import org.roviec.server.intake.StoredFinding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Fills the review's templates: the whole page, or just the cards that changed. */
@Component
@Transactional(readOnly = true)
class ReviewPages {

  private static final List<FindingKind> FILTERS =
      List.of(
          FindingKind.ASSIGNMENT,
          FindingKind.INDICATOR,
          FindingKind.TALLY,
          FindingKind.DECISION,
          FindingKind.CITATION,
          FindingKind.ASSESSMENT,
          FindingKind.NOTE);

  private final Sheets sheets;
  private final Documents documents;
  private final Readings readings;
  private final Bodies bodies;

  ReviewPages(Sheets sheets, Documents documents, Readings readings, Bodies bodies) {
    this.sheets = sheets;
    this.documents = documents;
    this.readings = readings;
    this.bodies = bodies;
  }

  boolean isReadable(long documentId) {
    long known = documents.find(documentId).orElseThrow(NoSuchDocument::new).id();
    return readings.current(known).isPresent();
  }

  void page(long documentId, Locale locale, Model model) {
    Sheet sheet = sheets.of(documentId);
    List<StoredFinding> findings = readings.findings(sheet.reading().id());
    common(sheet, sheet.cards(), locale, model);
    model.addAttribute("cards", sheet.cards());
    model.addAttribute("filters", FILTERS.stream().map(kind -> filter(kind, sheet)).toList());
    model.addAttribute("printed", PrintedPage.of(sheet.reading(), findings));
    model.addAttribute("coverage", Coverage.of(sheet.reading(), findings));
    model.addAttribute("paragraphs", SourceView.of(sheet.reading(), marks(sheet, findings)));
  }

  /** A kind with the number of its cards. */
  record Filter(FindingKind kind, long count, long open) {}

  private static Filter filter(FindingKind kind, Sheet sheet) {
    List<Card> cards = sheet.cards().stream().filter(card -> card.kind() == kind).toList();
    return new Filter(
        kind, cards.size(), cards.stream().filter(card -> !card.hasVerdict()).count());
  }

  private static List<SourceView.Mark> marks(Sheet sheet, List<StoredFinding> findings) {
    List<SourceView.Mark> marks = new ArrayList<>(SourceView.marks(findings));
    for (Card card : sheet.cards()) {
      if (card.finding() == null && card.end() > card.start()) {
        marks.add(
            new SourceView.Mark(card.start(), card.end(), card.kind().style(), card.anchor()));
      }
    }
    return marks;
  }

  /** Just the cards of some anchors, and which of them are gone. */
  void changes(long documentId, Collection<String> anchors, Locale locale, Model model) {
    Sheet sheet = sheets.of(documentId);
    List<Card> cards =
        sheet.cards().stream().filter(card -> anchors.contains(card.anchor())).toList();
    Set<String> gone = new HashSet<>(anchors);
    cards.forEach(card -> gone.remove(card.anchor()));
    common(sheet, cards, locale, model);
    model.addAttribute("cards", cards);
    model.addAttribute("gone", String.join(" ", gone));
  }

  /** One card with its fields. */
  void editing(long documentId, String anchor, Locale locale, Model model) {
    Sheet sheet = sheets.of(documentId);
    Card card = sheet.card(anchor).orElseThrow(NoSuchDocument::new);
    common(sheet, List.of(card), locale, model);
    model.addAttribute("card", card);
  }

  private void common(Sheet sheet, List<Card> cards, Locale locale, Model model) {
    model.addAttribute("document", sheet.document());
    model.addAttribute("reading", sheet.reading());
    model.addAttribute("closed", sheet.closed());
    model.addAttribute("latest", sheet.latest());
    model.addAttribute("progress", sheet.progress());
    model.addAttribute(
        "words", new ReviewWords(locale, sheet.owners(), bodies.names(bodiesOf(cards))));
  }

  private static Set<Long> bodiesOf(List<Card> cards) {
    Set<Long> ids = new HashSet<>();
    for (Card card : cards) {
      if (card.terms() instanceof Terms.Assignment terms) {
        Stream.of(terms.leads(), terms.cooperating(), terms.monitors(), terms.submitTo())
            .flatMap(List::stream)
            .map(Party::organizationId)
            .filter(Objects::nonNull)
            .forEach(ids::add);
      }
    }
    return ids;
  }
}
