package org.roviec.server.review;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have confirmed; the register opens its tasks from this. */
@Service
public class Reviews {

  private final Sheets sheets;

  Reviews(Sheets sheets) {
    this.sheets = sheets;
  }

  /** What is confirmed of a document so far, in reading order. */
  @Transactional(readOnly = true)
  public Confirmed confirmedOf(long documentId) {
    Sheet sheet = sheets.of(documentId);
    List<ConfirmedAssignment> assignments = new ArrayList<>();
    List<ConfirmedTarget> targets = new ArrayList<>();
    List<ConfirmedTally> tallies = new ArrayList<>();
    for (Card card : sheet.cards()) {
      Verdict verdict = card.verdict();
      if (verdict != null && card.isAccepted()) {
        switch (card.terms()) {
          case Terms.Assignment terms ->
              assignments.add(assignment(documentId, card, verdict, terms));
          case Terms.Figure terms -> targets.add(target(documentId, card, verdict, terms));
          case Terms.Tally terms -> tallies.add(tally(documentId, card, verdict, terms));
          default -> {}
        }
      }
    }
    return new Confirmed(sheet.closed(), assignments, targets, tallies);
  }

  private static Place place(Card card) {
    return new Place(card.start(), card.end(), card.quote(), card.section());
  }

  private static ConfirmedAssignment assignment(
      long documentId, Card card, Verdict verdict, Terms.Assignment terms) {
    return new ConfirmedAssignment(
        documentId,
        card.anchor(),
        verdict.id(),
        verdict.version(),
        terms.work(),
        place(card),
        terms.leads(),
        terms.cooperating(),
        terms.monitors(),
        terms.submitTo(),
        terms.product(),
        terms.due(),
        terms.conditions(),
        terms.gaps(),
        terms.kind());
  }

  private static ConfirmedTarget target(
      long documentId, Card card, Verdict verdict, Terms.Figure terms) {
    return new ConfirmedTarget(
        documentId,
        card.anchor(),
        verdict.id(),
        verdict.version(),
        place(card),
        terms.name(),
        terms.comparator(),
        terms.value(),
        terms.valueMax(),
        terms.unit(),
        terms.kind(),
        terms.from(),
        terms.to());
  }

  private static ConfirmedTally tally(
      long documentId, Card card, Verdict verdict, Terms.Tally terms) {
    return new ConfirmedTally(
        documentId,
        card.anchor(),
        verdict.id(),
        verdict.version(),
        place(card),
        terms.count(),
        terms.of(),
        terms.what(),
        terms.status());
  }
}
