package org.roviec.server.review;

import java.util.List;

/**
 * How far a review has come.
 *
 * @param decided cards that need a person and are settled
 * @param required cards that need a person
 * @param questions what is still to be asked: who, until when
 * @param skipped cards put off
 * @param accepted assignments that will become tasks
 */
record Progress(int decided, int required, int questions, int skipped, int accepted) {

  static Progress of(List<Card> cards) {
    List<Card> required = cards.stream().filter(Card::isRequired).toList();
    return new Progress(
        (int) required.stream().filter(Card::isDecided).count(),
        required.size(),
        required.stream().mapToInt(card -> card.questions().size()).sum(),
        (int) required.stream().filter(Card::hasVerdict).filter(card -> !card.isDecided()).count(),
        (int)
            cards.stream()
                .filter(card -> card.proposed() instanceof Terms.Assignment)
                .filter(Card::isAccepted)
                .count());
  }

  /** Whether nothing is left to decide. */
  public boolean isComplete() {
    return decided == required;
  }

  /** The share that is settled, in percent. */
  public int percent() {
    return required == 0 ? 100 : 100 * decided / required;
  }
}
