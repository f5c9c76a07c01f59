package org.roviec.restore.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roviec.restore.engine.Letters;
import org.roviec.restore.engine.Lexicon;
import org.roviec.restore.engine.SyllableShape;
import org.roviec.restore.engine.Tokens;

/** Counts the words of the training text and keeps those that will be known. */
final class LexiconBuilder {

  private static final int SYLLABLE_FLOOR = 4;
  private static final int FOREIGN_FLOOR = 30;

  private final Map<String, int[]> counts = new HashMap<>();

  /** Counts one paragraph. */
  void count(String paragraph) {
    Tokens tokens = Tokens.of(paragraph, 0, paragraph.length());
    boolean capitals = isCapitals(paragraph);
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.kind(i) != Tokens.WORD) {
        continue;
      }
      String word = tokens.string(i);
      if (!isWord(word)) {
        continue;
      }
      int[] count = counts.computeIfAbsent(Letters.canonical(word), k -> new int[4]);
      count[0]++;
      if (!capitals && !tokens.breaksBefore(i)) {
        count[1]++;
        boolean capital = Character.isUpperCase(word.charAt(0));
        count[2] += capital ? 1 : 0;
        count[3] += capital && word.length() > 1 && isCapitals(word) ? 1 : 0;
      }
    }
  }

  private static boolean isCapitals(String paragraph) {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      upper += Character.isUpperCase(paragraph.charAt(i)) ? 1 : 0;
      lower += Character.isLowerCase(paragraph.charAt(i)) ? 1 : 0;
    }
    return upper > lower;
  }

  private static boolean isWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Letters.index(word.charAt(i)) < 0) {
        return false;
      }
    }
    return word.length() <= 15;
  }

  Lexicon build() {
    List<String> words = new ArrayList<>();
    counts.forEach((word, count) -> {
      boolean wellFormed = SyllableShape.isWellFormed(word);
      boolean fits = SyllableShape.fits(word);
      boolean marked = !Letters.bare(word).equals(word);
      int floor = fits || marked && wellFormed ? SYLLABLE_FLOOR : FOREIGN_FLOOR;
      if (count[0] >= floor && (!fits || wellFormed)) {
        words.add(word);
      }
    });
    Collections.sort(words);
    byte[] capital = new byte[words.size()];
    byte[] upper = new byte[words.size()];
    for (int i = 0; i < capital.length; i++) {
      int[] count = counts.getOrDefault(words.get(i), new int[4]);
      capital[i] = (byte) Math.round(255.0 * (count[2] + 0.02) / (count[1] + 0.4));
      upper[i] = (byte) Math.round(255.0 * (count[3] + 0.01) / (count[1] + 0.8));
    }
    return new Lexicon(words.toArray(String[]::new), capital, upper);
  }
}
