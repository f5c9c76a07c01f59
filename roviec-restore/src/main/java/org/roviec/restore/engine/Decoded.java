package org.roviec.restore.engine;

/** What was decided about each token of a text. */
public final class Decoded {

  /** Words offered besides the one chosen. */
  public static final int ALTERNATIVES = 3;

  /** The word chosen for each token; special numbers as in {@link Lexicon}: keep the token. */
  public final int[] word;

  /** The second word where two ran together in the token, else -1. */
  public final int[] second;

  /** Shape of the first word plus four times the shape of the second. */
  public final byte[] shape;

  /** 1, 2 where the token and the next are one broken word, 0 for that next one. */
  public final byte[] span;

  /** Where the second word begins in the token. */
  public final byte[] cut;

  /** Probability that the choice is right. */
  public final float[] confidence;

  /** Other words, {@link #ALTERNATIVES} for each token, -1 where there are fewer. */
  public final int[] other;

  /** Their probabilities. */
  public final float[] otherProbability;

  /** Whether it is out of the question that the token is two words, or half of one. */
  final boolean[] isWhole;

  Decoded(int tokens) {
    word = new int[tokens];
    second = new int[tokens];
    shape = new byte[tokens];
    span = new byte[tokens];
    cut = new byte[tokens];
    confidence = new float[tokens];
    other = new int[tokens * ALTERNATIVES];
    otherProbability = new float[tokens * ALTERNATIVES];
    isWhole = new boolean[tokens];
    java.util.Arrays.fill(other, -1);
  }

  /** Mean probability that the choices are right. */
  double meanConfidence() {
    double sum = 0;
    for (float one : confidence) {
      sum += one;
    }
    return confidence.length == 0 ? 1 : sum / confidence.length;
  }

  /** Takes the choices of some of a slot's options. */
  void choose(int token, Options options, int from, int to, int chosen) {
    int best = chosen;
    if (options.second[chosen] < 0 && options.span[chosen] == 1) {
      for (int option = from; option < to; option++) {
        if (options.span[option] == 1
            && options.second[option] < 0
            && options.posterior[option] > options.posterior[best]) {
          best = option;
        }
      }
    }
    word[token] = options.word[best];
    second[token] = options.second[best];
    shape[token] = options.shape[best];
    span[token] = options.span[best];
    cut[token] = options.cut[best];
    confidence[token] = (float) Math.min(1, options.posterior[best]);
    if (options.span[best] == 2) {
      confidence[token + 1] = confidence[token];
    }
    isWhole[token] = isWhole(options, from, to);
    alternatives(token, options, from, to, best);
  }

  private static boolean isWhole(Options options, int from, int to) {
    for (int option = from; option < to; option++) {
      if ((options.second[option] >= 0 || options.span[option] == 2)
          && options.posterior[option] > 0) {
        return false;
      }
    }
    return true;
  }

  private void alternatives(int token, Options options, int from, int to, int best) {
    for (int option = from; option < to; option++) {
      if (option == best || options.second[option] >= 0 || options.word[option] < Lexicon.FIRST) {
        continue;
      }
      float p = (float) options.posterior[option];
      if (p < 0.001f) {
        continue;
      }
      int at = token * ALTERNATIVES + ALTERNATIVES - 1;
      if (p <= otherProbability[at]) {
        continue;
      }
      int first = token * ALTERNATIVES;
      while (at > first && otherProbability[at - 1] < p) {
        other[at] = other[at - 1];
        otherProbability[at] = otherProbability[at - 1];
        at--;
      }
      other[at] = options.word[option];
      otherProbability[at] = p;
    }
  }
}
