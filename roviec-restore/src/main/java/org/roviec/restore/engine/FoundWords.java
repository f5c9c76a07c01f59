package org.roviec.restore.engine;

import java.util.Arrays;

/** Words found for one form, each with its log probability for every shape. */
final class FoundWords {

  static final float NEVER = -1e9f;

  /** Three for each word of the lexicon, {@link #NEVER} where it was not found so. */
  final float[] scores;

  int[] words = new int[256];
  int count;

  FoundWords(int lexicon) {
    scores = new float[lexicon * 3];
    Arrays.fill(scores, NEVER);
  }

  /** Keeps the word if it was not found in this shape with a better score. */
  void note(int word, int shape, float score) {
    int at = word * 3;
    if (scores[at] == NEVER && scores[at + 1] == NEVER && scores[at + 2] == NEVER) {
      if (count == words.length) {
        words = Arrays.copyOf(words, count * 2);
      }
      words[count++] = word;
    }
    scores[at + shape] = Math.max(scores[at + shape], score);
  }

  /** The best score of a word over its shapes. */
  float best(int word) {
    int at = word * 3;
    return Math.max(scores[at], Math.max(scores[at + 1], scores[at + 2]));
  }

  /** Forgets all of them. */
  void clear() {
    for (int i = 0; i < count; i++) {
      Arrays.fill(scores, words[i] * 3, words[i] * 3 + 3, NEVER);
    }
    count = 0;
  }
}
