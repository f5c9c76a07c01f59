package org.roviec.restore.train;

import java.util.Arrays;
import org.roviec.restore.engine.LanguageModel;

/**
 * Estimates the language model: interpolated modified Kneser-Ney over four words (Chen and Goodman
 * 1998), then n-grams that change the distribution by less than a threshold are dropped (Stolcke
 * 1998), lengths four to two.
 */
final class NgramEstimator {

  private static final int ORDER = LanguageModel.ORDER;
  private static final int BITS = 16;

  private final int vocabulary;
  private final long tokens;
  private final long[][] keys = new long[ORDER + 1][];
  private final int[][] counts = new int[ORDER + 1][];
  private final int[][] raw = new int[ORDER + 1][];
  private final float[][] probability = new float[ORDER + 1][];
  private final boolean[][] kept = new boolean[ORDER + 1][];

  /**
   * Counts a text.
   *
   * @param stream the words of the text
   * @param vocabulary how many words there are
   */
  NgramEstimator(int[] stream, int vocabulary) {
    this.vocabulary = vocabulary;
    this.tokens = stream.length;
    for (int k = 1; k <= ORDER; k++) {
      collect(stream, k);
    }
    for (int k = ORDER - 1; k >= 1; k--) {
      continuations(k);
    }
  }

  /**
   * Estimates the probabilities with the discounts of another text: in one whose sentences are told
   * several times over, how often counts occur says nothing about what has never been seen.
   */
  void estimate(double[][] discounts) {
    for (int k = 1; k <= ORDER; k++) {
      estimate(k, discounts[k]);
    }
  }

  /** The discounts of counts of one, two, and three or more, for each length of n-grams. */
  double[][] discounts() {
    double[][] discounts = new double[ORDER + 1][];
    for (int k = 1; k <= ORDER; k++) {
      discounts[k] = discounts(k);
    }
    return discounts;
  }

  private void collect(int[] stream, int k) {
    long[] all = new long[stream.length - k + 1];
    for (int i = 0; i < all.length; i++) {
      long key = 0;
      for (int j = 0; j < k; j++) {
        key = key << BITS | stream[i + j];
      }
      all[i] = key;
    }
    Arrays.parallelSort(all);
    unique(all, k);
    raw[k] = counts[k];
  }

  private void unique(long[] sorted, int k) {
    int n = 0;
    for (int i = 0; i < sorted.length; i++) {
      n += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    long[] unique = new long[n];
    int[] count = new int[n];
    int at = -1;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        unique[++at] = sorted[i];
      }
      count[at]++;
    }
    keys[k] = unique;
    counts[k] = count;
  }

  /** Counts of lower orders become the number of different words seen before. */
  private void continuations(int k) {
    long mask = (1L << BITS * k) - 1;
    int[] continued = new int[keys[k].length];
    for (long key : keys[k + 1]) {
      continued[Arrays.binarySearch(keys[k], key & mask)]++;
    }
    for (int i = 0; i < continued.length; i++) {
      continued[i] = Math.max(1, continued[i]);
    }
    counts[k] = continued;
  }

  private double[] discounts(int k) {
    double[] n = new double[5];
    for (int c : counts[k]) {
      if (c <= 4) {
        n[c]++;
      }
    }
    double y = n[1] / (n[1] + 2 * n[2]);
    return new double[] {
      0, 1 - 2 * y * n[2] / n[1], 2 - 3 * y * n[3] / n[2], 3 - 4 * y * n[4] / n[3]
    };
  }

  private void estimate(int k, double[] discount) {
    long[] key = keys[k];
    int[] count = counts[k];
    float[] p = new float[key.length];
    long mask = (1L << BITS * (k - 1)) - 1;
    for (int from = 0; from < key.length; ) {
      int to = from;
      double total = 0;
      double held = 0;
      long prefix = key[from] >>> BITS;
      while (to < key.length && (k == 1 || key[to] >>> BITS == prefix)) {
        total += count[to];
        held += discount[Math.min(3, count[to])];
        to++;
      }
      for (int i = from; i < to; i++) {
        double lower =
            k == 1
                ? 1.0 / vocabulary
                : probability[k - 1][Arrays.binarySearch(keys[k - 1], key[i] & mask)];
        p[i] =
            (float) ((count[i] - discount[Math.min(3, count[i])]) / total + held / total * lower);
      }
      from = to;
    }
    probability[k] = p;
    kept[k] = new boolean[key.length];
    Arrays.fill(kept[k], true);
  }

  /** Drops what matters less than the threshold; thresholds are for lengths two, three and four. */
  void prune(double[] threshold) {
    for (int k = ORDER; k >= 2; k--) {
      Arrays.fill(kept[k], true);
      boolean[] needed = new boolean[keys[k].length];
      if (k < ORDER) {
        for (int i = 0; i < keys[k + 1].length; i++) {
          if (kept[k + 1][i]) {
            needed[Arrays.binarySearch(keys[k], keys[k + 1][i] >>> BITS)] = true;
          }
        }
      }
      pruneLevel(k, threshold[k], needed);
    }
  }

  private void pruneLevel(int k, double threshold, boolean[] needed) {
    long[] key = keys[k];
    long mask = (1L << BITS * (k - 1)) - 1;
    for (int from = 0; from < key.length; ) {
      long prefix = key[from] >>> BITS;
      int to = from;
      double mass = 0;
      double lowerMass = 0;
      while (to < key.length && key[to] >>> BITS == prefix) {
        mass += probability[k][to];
        lowerMass += lower(k, key[to] & mask);
        to++;
      }
      double left = Math.max(1e-9, 1 - mass);
      double lowerLeft = Math.max(1e-9, 1 - lowerMass);
      double weight = Math.log(left / lowerLeft);
      double context = raw[k - 1][Arrays.binarySearch(keys[k - 1], prefix)] / (double) tokens;
      for (int i = from; i < to; i++) {
        double p = probability[k][i];
        double pl = lower(k, key[i] & mask);
        double newWeight = Math.log((left + p) / (lowerLeft + pl));
        double change =
            -context * (p * (Math.log(pl) + newWeight - Math.log(p)) + left * (newWeight - weight));
        kept[k][i] = needed[i] || change >= threshold;
      }
      from = to;
    }
  }

  private double lower(int k, long suffix) {
    return probability[k - 1][Arrays.binarySearch(keys[k - 1], suffix)];
  }

  /** The model of what is kept. */
  LanguageModel build() {
    char[][] words = new char[ORDER + 1][];
    byte[][] probabilities = new byte[ORDER + 1][];
    byte[][] weights = new byte[ORDER][];
    int[][] children = new int[ORDER][];
    words[1] = new char[vocabulary];
    probabilities[1] = new byte[vocabulary];
    Arrays.fill(probabilities[1], (byte) 255);
    for (int i = 0; i < vocabulary; i++) {
      words[1][i] = (char) i;
    }
    for (int i = 0; i < keys[1].length; i++) {
      probabilities[1][(int) keys[1][i]] = LanguageModel.quantise(Math.log(probability[1][i]));
    }
    long[] parents = new long[vocabulary];
    for (int i = 0; i < vocabulary; i++) {
      parents[i] = i;
    }
    for (int k = 2; k <= ORDER; k++) {
      parents = level(k, parents, words, probabilities, weights, children);
    }
    return new LanguageModel(words, probabilities, weights, children);
  }

  private long[] level(
      int k,
      long[] parents,
      char[][] words,
      byte[][] probabilities,
      byte[][] weights,
      int[][] children) {
    int n = 0;
    for (boolean keep : kept[k]) {
      n += keep ? 1 : 0;
    }
    long[] own = new long[n];
    words[k] = new char[n];
    probabilities[k] = new byte[n];
    weights[k - 1] = new byte[parents.length];
    children[k - 1] = new int[parents.length + 1];
    long mask = (1L << BITS * (k - 1)) - 1;
    int at = 0;
    int i = 0;
    for (int parent = 0; parent < parents.length; parent++) {
      children[k - 1][parent] = at;
      double mass = 0;
      double lowerMass = 0;
      while (i < keys[k].length && keys[k][i] >>> BITS <= parents[parent]) {
        if (kept[k][i] && keys[k][i] >>> BITS == parents[parent]) {
          own[at] = keys[k][i];
          words[k][at] = (char) (keys[k][i] & 0xffff);
          probabilities[k][at] = LanguageModel.quantise(Math.log(probability[k][i]));
          mass += probability[k][i];
          lowerMass += lower(k, keys[k][i] & mask);
          at++;
        }
        i++;
      }
      weights[k - 1][parent] =
          LanguageModel.quantiseWeight(
              Math.log(Math.max(1e-6, 1 - mass) / Math.max(1e-6, 1 - lowerMass)));
    }
    children[k - 1][parents.length] = at;
    return own;
  }
}
