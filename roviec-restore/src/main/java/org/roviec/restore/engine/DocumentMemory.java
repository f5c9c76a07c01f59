package org.roviec.restore.engine;

import java.util.HashMap;
import java.util.Map;

/**
 * What a document says again and again, learned from a first reading of it: its words and pairs of
 * words that were read surely become likelier where the next reading is in doubt.
 */
final class DocumentMemory {

  /** What the document's own words are worth beside what follows what in general. */
  private static final float WORDS = 0.01f;

  /** What its own pairs are worth. */
  private static final float PAIRS = 0.3f;

  private static final float SURE = 0.9f;
  private static final float NEVER = -1e9f;

  /** Steps of the table of {@link #sum}, to a unit. */
  private static final int STEPS = 8;

  private static final int REACH = 6;
  private static final float[] SUMS = new float[2 * REACH * STEPS + 1];

  static {
    for (int i = 0; i < SUMS.length; i++) {
      SUMS[i] = (float) Math.log1p(Math.exp((double) i / STEPS - REACH));
    }
  }

  private final float[] words;
  private final Map<Long, Float> pairs = new HashMap<>();
  private final boolean[] leads;

  private DocumentMemory(int lexicon) {
    words = new float[lexicon];
    leads = new boolean[lexicon];
  }

  /** What the document whose tokens were decided so says again and again. */
  static DocumentMemory of(Tokens tokens, Decoded decoded, int lexicon) {
    DocumentMemory memory = new DocumentMemory(lexicon);
    float all = 0;
    int before = -1;
    for (int token = 0; token < tokens.count(); token++) {
      int word = decoded.word[token];
      boolean sure =
          decoded.span[token] == 1
              && decoded.second[token] < 0
              && word >= Lexicon.FIRST
              && decoded.confidence[token] > SURE;
      if (!sure) {
        before = -1;
        continue;
      }
      memory.words[word]++;
      all++;
      if (before >= 0 && !tokens.breaksBefore(token)) {
        memory.pairs.merge(key(before, word), 1f, Float::sum);
        memory.leads[before] = true;
      }
      before = word;
    }
    float[] counts = memory.words.clone();
    memory.pairs.replaceAll(
        (key, count) -> (float) Math.log(PAIRS * count / (counts[(int) (key >>> 32)] + 1)));
    for (int word = 0; word < counts.length; word++) {
      memory.words[word] = counts[word] == 0 ? NEVER : (float) Math.log(WORDS * counts[word] / all);
    }
    return memory;
  }

  private static long key(int before, int word) {
    return (long) before << 32 | word;
  }

  /** The log probability of a word after another, as the language and the document have it. */
  float score(int before, int word, float language) {
    float own = words[word];
    if (own == NEVER) {
      return language;
    }
    float score = sum(language, own);
    if (before >= 0 && leads[before]) {
      Float pair = pairs.get(key(before, word));
      if (pair != null) {
        score = sum(score, pair);
      }
    }
    return score;
  }

  /** The logarithm of the sum of two numbers of which the logarithms are given. */
  private static float sum(float a, float b) {
    float apart = b - a;
    if (apart <= -REACH) {
      return a;
    }
    return apart >= REACH ? b : a + SUMS[(int) ((apart + REACH) * STEPS)];
  }
}
