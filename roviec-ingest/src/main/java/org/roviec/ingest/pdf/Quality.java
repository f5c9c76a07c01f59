package org.roviec.ingest.pdf;

import org.roviec.ingest.text.Syllables;
import org.roviec.restore.Restorer;
import org.roviec.text.SourceText;

/**
 * How Vietnamese a page's letters look.
 *
 * @param words with two letters or more
 * @param sound those of them with Vietnamese marks that can be syllables
 * @param marked those of them with any marks
 * @param damaged whether restoring would find something to do
 */
record Quality(int words, int sound, int marked, boolean damaged) {

  private static final int FEWEST = 15;

  /** Less than this share of the words with marks can be syllables in a bad text. */
  private static final double IMPOSSIBLE = 0.7;

  static Quality of(String text) {
    Syllables.Score score = Syllables.score(text);
    return new Quality(
        words(text), score.sound(), score.marked(), Restorer.isDamaged(SourceText.of(text)));
  }

  private static int words(String text) {
    int words = 0;
    int run = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isLetter(text.charAt(i))) {
        run++;
      } else {
        words += run > 1 ? 1 : 0;
        run = 0;
      }
    }
    return words;
  }

  /** Share of the words that have marks as Vietnamese has them: about three in four when sound. */
  double share() {
    return words == 0 ? 0 : Math.min(1, (double) sound / words);
  }

  /** Whether the letters look like those of a bad recognizing. */
  boolean isBad() {
    boolean impossible = marked >= FEWEST && sound < IMPOSSIBLE * marked;
    return words >= FEWEST && (impossible || damaged && share() < 0.45);
  }
}
