package org.roviec.server.review;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews by a rule instead of card by card, for a demonstration: the decisions are ordinary ones,
 * made at the desk in the name of a person, and can be undone and changed like any other.
 */
@Service
public class ReviewByRule {

  private final Sheets sheets;
  private final ReviewDesk desk;

  ReviewByRule(Sheets sheets, ReviewDesk desk) {
    this.sheets = sheets;
    this.desk = desk;
  }

  /** How many assignments of a document name somebody who leads. */
  @Transactional(readOnly = true)
  public long owned(long documentId) {
    return sheets.of(documentId).cards().stream().filter(ReviewByRule::hasOwner).count();
  }

  /**
   * Reviews all of a document and closes it. What names an owner, and every figure, is confirmed;
   * an assignment that names nobody is rejected.
   */
  @Transactional
  public void whole(long documentId, String userName, String name) {
    Reviewer by = new Reviewer(userName, name);
    decide(documentId, open(documentId), ReviewDesk.Choice.REJECT, by);
    desk.close(documentId, by);
  }

  /**
   * Reviews the first half of a document. What names an owner, and every figure, is confirmed; an
   * assignment that names nobody is put off.
   */
  @Transactional
  public void half(long documentId, String userName, String name) {
    List<Card> open = open(documentId);
    List<Card> first = open.subList(0, (open.size() + 1) / 2);
    decide(documentId, first, ReviewDesk.Choice.SKIP, new Reviewer(userName, name));
  }

  /** Confirms every figure and every count of a document, and leaves all else as it is. */
  @Transactional
  public void figures(long documentId, String userName, String name) {
    List<Card> figures =
        sheets.of(documentId).cards().stream()
            .filter(card ->
                !card.hasVerdict()
                    && (card.terms() instanceof Terms.Figure
                        || card.terms() instanceof Terms.Tally))
            .toList();
    decide(documentId, figures, ReviewDesk.Choice.ACCEPT, new Reviewer(userName, name));
  }

  private List<Card> open(long documentId) {
    return sheets.of(documentId).cards().stream()
        .filter(card -> card.isRequired() && !card.hasVerdict())
        .toList();
  }

  private void decide(long documentId, List<Card> cards, ReviewDesk.Choice ownerless, Reviewer by) {
    for (Card card : cards) {
      boolean accepted = !(card.terms() instanceof Terms.Assignment) || hasOwner(card);
      ReviewDesk.Choice choice = accepted ? ReviewDesk.Choice.ACCEPT : ownerless;
      desk.decide(documentId, card.anchor(), card.version(), choice, null, by);
    }
  }

  private static boolean hasOwner(Card card) {
    return card.terms() instanceof Terms.Assignment terms && !terms.leads().isEmpty();
  }
}
