package org.roviec.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.Phrase;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;

/**
 * The words directly before a figure that say how it is meant: "ước đạt", "tăng", "tối thiểu".
 *
 * @param start first of these words; the figure's own start if there is none
 * @param comparator how the value bounds
 * @param direction which way it moves, null if no verb says
 * @param strong whether a verb measures ("đạt", "tăng") and does not merely link ("có", "là")
 * @param kind reached, aimed at or estimated, null if not said
 */
record Predicate(
    int start,
    String comparator,
    Indicator.@Nullable Direction direction,
    boolean strong,
    Indicator.@Nullable Kind kind) {

  /** The predicate between {@code from} and the figure that begins at {@code end}. */
  static Predicate before(PhraseBook measures, Words words, int from, int end) {
    List<PhraseBook.Match> matches = measures.matches(words, Math.max(from, end - 12), end);
    int start = end;
    String comparator = "=";
    Indicator.Direction direction = null;
    Indicator.Kind kind = null;
    boolean strong = false;
    for (int k = matches.size() - 1; k >= 0 && matches.get(k).end() == start; k--) {
      Phrase phrase = matches.get(k).phrase();
      if (direction != null && phrase.attribute("dir").orElse("LEVEL").length() < 5) {
        break; // "tốc độ tăng trưởng đạt": the first of two verbs belongs to the name
      }
      start = matches.get(k).start();
      if (phrase.has("cmp") && comparator.equals("=")) {
        comparator = phrase.attribute("cmp").orElse("=");
      }
      strong |= phrase.has("dir") && !phrase.has("weak") || phrase.has("cmp");
      if (phrase.has("dir")) {
        direction = stronger(direction, phrase.as("dir", Indicator.Direction.class));
      }
      if (kind == null && phrase.has("kind")) {
        kind = phrase.as("kind", Indicator.Kind.class);
      } else if (phrase.has("kind") && kind == Indicator.Kind.ESTIMATE) {
        Indicator.Kind outer = phrase.as("kind", Indicator.Kind.class);
        kind = outer == Indicator.Kind.TARGET ? outer : kind;
      }
    }
    return new Predicate(start, comparator, direction, strong, kind);
  }

  private static Indicator.Direction stronger(
      Indicator.@Nullable Direction known, Indicator.Direction more) {
    return known == null || known == Indicator.Direction.LEVEL ? more : known;
  }

  boolean hasVerb() {
    return direction != null;
  }
}
