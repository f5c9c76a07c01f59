package org.roviec.server.review;

import java.util.List;
import java.util.Optional;
import org.roviec.server.intake.Document;
import org.roviec.server.intake.StoredReading;

/**
 * A document under review with all its cards, in the order of the text.
 *
 * @param closed whether the review is closed
 * @param latest number of the latest decision that the cards show
 */
record Sheet(
    Document document,
    StoredReading reading,
    Owners owners,
    boolean closed,
    long latest,
    List<Card> cards) {

  Sheet {
    cards = List.copyOf(cards);
  }

  Optional<Card> card(String anchor) {
    return cards.stream().filter(card -> card.anchor().equals(anchor)).findFirst();
  }

  public Progress progress() {
    return Progress.of(cards);
  }
}
