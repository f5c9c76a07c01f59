package org.roviec.restore.train;

import org.roviec.restore.engine.Calibration;

/**
 * Turns measured shares of right words into a table that rises with the decoder's certainty: shares
 * by bin, drawn a little towards the certainty itself, then pooled where they would fall (Ayer and
 * others 1955).
 */
final class Calibrator {

  private static final double PRIOR = 20;

  private Calibrator() {}

  /** The table of one kind of damage. */
  static float[] table(Score score) {
    long[][] counts = score.byConfidence();
    double[] all = new double[Calibration.BINS];
    double[] right = new double[Calibration.BINS];
    for (int i = 0; i < counts[0].length; i++) {
      int bin = (int) Calibration.place((i + 0.5) / 1000.0);
      all[bin] += counts[0][i];
      right[bin] += counts[1][i];
    }
    for (int bin = 0; bin < Calibration.BINS; bin++) {
      double odds = Math.exp((bin + 0.5) / 2 - 4);
      all[bin] += PRIOR;
      right[bin] += PRIOR * odds / (1 + odds);
    }
    return rising(all, right);
  }

  private static float[] rising(double[] all, double[] right) {
    double[] weight = new double[all.length];
    double[] share = new double[all.length];
    int[] size = new int[all.length];
    int n = 0;
    for (int bin = 0; bin < all.length; bin++) {
      weight[n] = all[bin];
      share[n] = right[bin] / all[bin];
      size[n++] = 1;
      while (n > 1 && share[n - 2] > share[n - 1]) {
        double sum = weight[n - 2] + weight[n - 1];
        share[n - 2] = (share[n - 2] * weight[n - 2] + share[n - 1] * weight[n - 1]) / sum;
        weight[n - 2] = sum;
        size[n - 2] += size[n - 1];
        n--;
      }
    }
    float[] table = new float[all.length];
    int bin = 0;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < size[i]; k++) {
        table[bin++] = (float) share[i];
      }
    }
    return table;
  }
}
