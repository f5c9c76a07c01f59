package org.roviec.restore.engine;

import java.util.Arrays;

/**
 * What each token may stand for, in flat arrays: one word, two words run together, or half of a
 * word broken in two. Options of one slot lie side by side.
 */
final class Options {

  int count;
  int[] word = new int[1024];

  /** The second word where two ran together, else -1. */
  int[] second = new int[1024];

  /** Shape of the first word plus four times the shape of the second. */
  byte[] shape = new byte[1024];

  /** Number of tokens the option takes up: 1, or 2 for a broken word. */
  byte[] span = new byte[1024];

  /** Where the second word begins in the form. */
  byte[] cut = new byte[1024];

  float[] score = new float[1024];
  double[] posterior = new double[1024];

  void add(int word, int shape, float score) {
    add(word, -1, shape, 1, 0, score);
  }

  void add(int first, int secondWord, int shapes, int tokens, int cutAt, float logScore) {
    if (count == word.length) {
      int capacity = count * 2;
      word = Arrays.copyOf(word, capacity);
      second = Arrays.copyOf(second, capacity);
      shape = Arrays.copyOf(shape, capacity);
      span = Arrays.copyOf(span, capacity);
      cut = Arrays.copyOf(cut, capacity);
      score = Arrays.copyOf(score, capacity);
      posterior = Arrays.copyOf(posterior, capacity);
    }
    word[count] = first;
    second[count] = secondWord;
    shape[count] = (byte) shapes;
    span[count] = (byte) tokens;
    cut[count] = (byte) cutAt;
    score[count] = logScore;
    posterior[count] = 0;
    count++;
  }
}
