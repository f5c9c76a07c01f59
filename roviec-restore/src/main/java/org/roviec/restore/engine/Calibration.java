package org.roviec.restore.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Turns the decoder's posterior into the share of such words that were right when measured: a
 * rising table over bins of the posterior's log odds, one for each kind of damage.
 */
public final class Calibration {

  /** Number of bins of log odds, from -4 to 12. */
  public static final int BINS = 32;

  private final float[][] tables;

  /** A calibration of these tables, by number: 0 scans, 1 text without marks. */
  public Calibration(float[][] tables) {
    this.tables = tables;
  }

  /** The calibration that changes nothing. */
  public static Calibration none() {
    float[][] tables = new float[2][BINS];
    for (float[] table : tables) {
      for (int bin = 0; bin < BINS; bin++) {
        double odds = Math.exp((bin + 0.5) / 2 - 4);
        table[bin] = (float) (odds / (1 + odds));
      }
    }
    return new Calibration(tables);
  }

  /** The place of a posterior among the bins, with fractions. */
  public static double place(double posterior) {
    double p = Math.max(1e-6, Math.min(1 - 1e-6, posterior));
    return Math.max(0, Math.min(BINS - 1e-3, (Math.log(p / (1 - p)) + 4) * 2));
  }

  /** The measured share of right words at this posterior, 0 to 1. */
  public double confidence(int kind, double posterior) {
    double place = place(posterior) - 0.5;
    int low = (int) Math.max(0, Math.floor(place));
    int high = Math.min(BINS - 1, low + 1);
    double part = Math.max(0, Math.min(1, place - low));
    return tables[kind][low] * (1 - part) + tables[kind][high] * part;
  }

  void write(DataOutputStream out) throws IOException {
    for (float[] table : tables) {
      for (float value : table) {
        out.writeFloat(value);
      }
    }
  }

  static Calibration read(DataInputStream in) throws IOException {
    float[][] tables = new float[2][BINS];
    for (float[] table : tables) {
      for (int bin = 0; bin < BINS; bin++) {
        table[bin] = in.readFloat();
      }
    }
    return new Calibration(tables);
  }
}
