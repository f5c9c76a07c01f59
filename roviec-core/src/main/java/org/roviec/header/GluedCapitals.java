package org.roviec.header;

import java.util.Set;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.text.TextView;
import org.roviec.text.Vietnamese;

/**
 * Parts capitals that lost the line break between them when a page became text: "CHỦ TỊCHPHÓ CHỦ
 * TỊCHPhạm". A Vietnamese word is one syllable, so a second vowel, or consonants that cannot end a
 * syllable, tell where the next line began.
 */
final class GluedCapitals {

  private static final Set<String> CODAS = Set.of("c", "ch", "m", "n", "ng", "nh", "p", "t");
  private static final Set<String> ONSETS =
      Set.of(
          "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
          "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x");
  private static final int SHORTEST = 4;

  private GluedCapitals() {}

  /** The words from {@code from} on, glued ones parted by a line feed. */
  static Words part(Words words, int from, int to, Vocabulary vocabulary) {
    TextView view = words.view();
    String text = view.text();
    TextView.Builder builder = new TextView.Builder(view.source(), 512);
    int done = words.start(from);
    for (int i = from; i < to; i++) {
      int at = words.start(i);
      int cut = cut(text.substring(at, words.end(i)));
      while (cut > 0) {
        builder.append(view, done, at + cut);
        builder.append('\n', view.sourceStart(at + cut), view.sourceStart(at + cut));
        done = at + cut;
        at = done;
        cut = cut(text.substring(at, words.end(i)));
      }
    }
    builder.append(view, done, words.end(to - 1));
    return Words.of(builder.build(), vocabulary);
  }

  /** Where the second of two glued words begins, 0 if there is only one. */
  static int cut(String word) {
    if (word.length() < SHORTEST) {
      return 0;
    }
    int capitals = 0;
    while (capitals < word.length() && Character.isUpperCase(word.charAt(capitals))) {
      capitals++;
    }
    if (capitals < word.length()) {
      return capitals > 2 ? capitals - 1 : 0;
    }
    return cutSyllable(word);
  }

  private static int cutSyllable(String word) {
    int vowel = 0;
    while (vowel < word.length() && !isVowel(word, vowel)) {
      vowel++;
    }
    int coda = vowel;
    boolean marked = false;
    while (coda < word.length() && isVowel(word, coda)) {
      marked |= word.charAt(coda) >= 0x80;
      coda++;
    }
    int next = coda;
    while (next < word.length() && !isVowel(word, next)) {
      next++;
    }
    if (!marked || coda == word.length()) {
      return 0;
    }
    return next < word.length()
        ? between(word, coda, next)
        : CODAS.contains(bare(word, coda, next)) ? 0 : coda + longestCoda(word, coda, next);
  }

  private static int between(String word, int coda, int next) {
    for (int k = Math.min(next, coda + 2); k >= coda; k--) {
      boolean ends = k == coda || CODAS.contains(bare(word, coda, k));
      if (ends && ONSETS.contains(bare(word, k, next))) {
        return k;
      }
    }
    return 0;
  }

  private static int longestCoda(String word, int coda, int end) {
    int k = Math.min(end, coda + 2);
    while (k > coda && !CODAS.contains(bare(word, coda, k))) {
      k--;
    }
    return k - coda;
  }

  private static boolean isVowel(String word, int i) {
    return "aeiouy".indexOf(Character.toLowerCase(Vietnamese.bare(word.charAt(i)))) >= 0;
  }

  private static String bare(String word, int from, int to) {
    StringBuilder out = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      out.append(Character.toLowerCase(Vietnamese.bare(word.charAt(i))));
    }
    return out.toString();
  }
}
