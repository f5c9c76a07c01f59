package org.roviec.restore.engine;

/**
 * What a document says again and again, learned from a first reading of it: its words and pairs of
 * words that were read surely become likelier where the next reading is in doubt, and which of its
 * tokens may be no whole words.
 */
final class DocumentMemory {

  /** What the document's own words are worth beside what follows what in general. */
  private static final float WORDS = 0.03f;

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

  /** Words that follow each other, with a number for each such pair, in one open table. */
  private static final class Pairs {
    private final long[] keys;
    private final float[] values;

    Pairs(int most) {
      keys = new long[Integer.highestOneBit(most * 2 + 2) * 2];
      values = new float[keys.length];
    }

    private static long key(int before, int word) {
      return (long) before << 32 | word;
    }

    /** Where the pair is, or would be. */
    private int at(long key) {
      int at = (int) (key * 0x9e3779b97f4a7c15L >>> 32) & keys.length - 1;
      while (keys[at] != 0 && keys[at] != key) {
        at = at + 1 & keys.length - 1;
      }
      return at;
    }

    void add(int before, int word) {
      long key = key(before, word);
      int at = at(key);
      keys[at] = key;
      values[at]++;
    }

    /** Turns counts into logarithms, the counts of the first words being known. */
    void weigh(float[] counts) {
      for (int at = 0; at < keys.length; at++) {
        if (keys[at] != 0) {
          values[at] = (float) Math.log(PAIRS * values[at] / (counts[(int) (keys[at] >>> 32)] + 1));
        }
      }
    }

    float of(int before, int word) {
      int at = at(key(before, word));
      return keys[at] == 0 ? NEVER : values[at];
    }
  }

  private final float[] words;
  private final Pairs pairs;
  private final boolean[] leads;
  private final boolean[] isWhole;

  private DocumentMemory(int lexicon, Decoded decoded) {
    isWhole = decoded.isWhole;
    pairs = new Pairs(isWhole.length);
    words = new float[lexicon];
    leads = new boolean[lexicon];
  }

  /** What the document whose tokens were decided so says again and again. */
  static DocumentMemory of(Tokens tokens, Decoded decoded, int lexicon) {
    DocumentMemory memory = new DocumentMemory(lexicon, decoded);
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
        memory.pairs.add(before, word);
        memory.leads[before] = true;
      }
      before = word;
    }
    float[] counts = memory.words.clone();
    memory.pairs.weigh(counts);
    for (int word = 0; word < counts.length; word++) {
      memory.words[word] = counts[word] == 0 ? NEVER : (float) Math.log(WORDS * counts[word] / all);
    }
    return memory;
  }

  /** Whether the first reading found that the token can neither be two words nor half of one. */
  boolean isWhole(int token) {
    return token < isWhole.length && isWhole[token];
  }

  /** The log probability of a word after another, as the language and the document have it. */
  float score(int before, int word, float language) {
    float own = words[word];
    if (own == NEVER) {
      return language;
    }
    float score = sum(language, own);
    if (before >= 0 && leads[before]) {
      score = sum(score, pairs.of(before, word));
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
