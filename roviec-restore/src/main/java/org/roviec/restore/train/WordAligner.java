package org.roviec.restore.train;

import java.util.Arrays;
import org.roviec.restore.engine.Letters;
import org.roviec.restore.engine.Tokens;

/**
 * Lays the words of a true page beside the words read from it: edit distance over words whose cost
 * is edit distance over bare letters, within a band. Gives pairs of words that stand for each
 * other.
 */
final class WordAligner {

  private static final int BAND = 60;

  interface Sink {
    /** A true token and the token read in its place. */
    void pair(int truth, int read);
  }

  private final Tokens truth;
  private final Tokens read;
  private final String[] truthBare;
  private final String[] readBare;

  WordAligner(Tokens truth, Tokens read) {
    this.truth = truth;
    this.read = read;
    truthBare = bare(truth);
    readBare = bare(read);
  }

  private static String[] bare(Tokens tokens) {
    String[] out = new String[tokens.count()];
    for (int i = 0; i < out.length; i++) {
      out[i] = Letters.bare(tokens.string(i)).toLowerCase(java.util.Locale.ROOT);
    }
    return out;
  }

  void align(Sink sink) {
    int n = truth.count();
    int m = read.count();
    if (n == 0 || m == 0) {
      return;
    }
    int width = 2 * BAND + 1;
    float[][] cost = new float[n + 1][width];
    byte[][] move = new byte[n + 1][width];
    for (float[] row : cost) {
      Arrays.fill(row, 1e9f);
    }
    for (int i = 0; i <= n; i++) {
      int centre = (int) ((long) i * m / n);
      for (int b = 0; b < width; b++) {
        int j = centre + b - BAND;
        if (j < 0 || j > m) {
          continue;
        }
        fill(cost, move, i, j, n, m);
      }
    }
    trace(move, n, m, sink);
  }

  private float at(float[][] cost, int i, int j, int n, int m) {
    int b = j - (int) ((long) i * m / n) + BAND;
    return i < 0 || j < 0 || b < 0 || b > 2 * BAND ? 1e9f : cost[i][b];
  }

  private void fill(float[][] cost, byte[][] move, int i, int j, int n, int m) {
    int b = j - (int) ((long) i * m / n) + BAND;
    if (i == 0 && j == 0) {
      cost[0][b] = 0;
      return;
    }
    float best = 1e9f;
    byte how = 0;
    if (i > 0) {
      float c = at(cost, i - 1, j, n, m) + 0.7f * truthBare[i - 1].length() + 0.5f;
      if (c < best) {
        best = c;
        how = 1;
      }
    }
    if (j > 0) {
      float c = at(cost, i, j - 1, n, m) + 0.7f * readBare[j - 1].length() + 0.5f;
      if (c < best) {
        best = c;
        how = 2;
      }
    }
    if (i > 0 && j > 0) {
      float before = at(cost, i - 1, j - 1, n, m);
      if (before < best) {
        float c = before + distance(truthBare[i - 1], readBare[j - 1]);
        if (c < best) {
          best = c;
          how = 3;
        }
      }
    }
    cost[i][b] = best;
    move[i][b] = how;
  }

  private void trace(byte[][] move, int n, int m, Sink sink) {
    int i = n;
    int j = m;
    while (i > 0 || j > 0) {
      int b = j - (int) ((long) i * m / n) + BAND;
      if (b < 0 || b > 2 * BAND) {
        return;
      }
      switch (move[i][b]) {
        case 1 -> i--;
        case 2 -> j--;
        case 3 -> {
          i--;
          j--;
          sink.pair(i, j);
        }
        default -> {
          return;
        }
      }
    }
  }

  static float distance(String a, String b) {
    float[] previous = new float[b.length() + 1];
    float[] current = new float[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j * 0.7f;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i * 0.7f;
      for (int j = 1; j <= b.length(); j++) {
        float same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(previous[j - 1] + same, Math.min(previous[j], current[j - 1]) + 0.7f);
      }
      float[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[b.length()];
  }
}
