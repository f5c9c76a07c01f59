package org.roviec.ingest.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts words from what only looks like some: strokes of a signature, the edge of a stamp, specks.
 */
final class Scraps {

  private static final float UNSURE = 0.35f;
  private static final float HARDLY = 0.6f;

  private final List<Word> kept = new ArrayList<>();
  private final StringBuilder aside = new StringBuilder();

  Scraps(List<Word> words) {
    for (Word word : words) {
      if (isScrap(word)) {
        aside.append(aside.isEmpty() ? "" : " ").append(word.text());
      } else {
        kept.add(word);
      }
    }
  }

  private static boolean isScrap(Word word) {
    long letters = word.text().chars().filter(Character::isLetterOrDigit).count();
    boolean strokes = letters == 0 && word.confidence() < HARDLY;
    boolean misshapen = word.height() > 2.2 * word.size() || word.height() < 0.05 * word.size();
    boolean speck = word.confidence() < 0.15f && word.text().length() <= 2;
    boolean unsure = word.confidence() < UNSURE && letters * 2 <= word.text().length();
    return strokes
        || speck
        || unsure
        || misshapen && word.confidence() < HARDLY
        || word.text().equals("|");
  }

  /** The words. */
  List<Word> kept() {
    return kept;
  }

  /** The rest, one after another. */
  String aside() {
    return aside.toString();
  }
}
