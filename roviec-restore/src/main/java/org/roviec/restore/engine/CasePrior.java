package org.roviec.restore.engine;

/** How likely a word is capitalized in its place, before looking at its letters. */
final class CasePrior {

  static final int INSIDE = 0;
  static final int START = 1;
  static final int CAPITALS = 2;

  private CasePrior() {}

  private static final int BYTE = 256;

  /** The logarithms by the shares of the words, from 0 to 255, in which there is little to know. */
  private static final float[] UPPER = new float[BYTE];

  private static final float[] UPPER_AT_START = new float[BYTE];
  private static final float[] CAPITAL = new float[BYTE];
  private static final float[] LOWER = new float[BYTE];
  private static final float[] START_OF = {
    (float) Math.log(0.34), (float) Math.log(0.65), Float.NaN
  };
  private static final float IN_CAPITALS = (float) Math.log(0.95);
  private static final float NOT_IN_CAPITALS = (float) Math.log(0.025);

  static {
    for (int share = 0; share < BYTE; share++) {
      double part = share / 255.0;
      UPPER[share] = (float) Math.log(Math.max(0.0005, Math.min(0.99, part)));
      UPPER_AT_START[share] = (float) Math.log(Math.max(0.01, Math.min(0.99, part)));
      CAPITAL[share] = (float) Math.log(Math.max(0.004, Math.min(0.99, part)));
      LOWER[share] = (float) Math.log(Math.max(0.004, 0.9995 - part));
    }
  }

  static float log(Lexicon lexicon, int word, int shape, int context) {
    if (context == CAPITALS) {
      return shape == Shape.UPPER ? IN_CAPITALS : NOT_IN_CAPITALS;
    }
    int upper = lexicon.upper(word);
    if (context == START) {
      return shape == Shape.UPPER ? UPPER_AT_START[upper] : START_OF[shape];
    }
    int capital = lexicon.capital(word);
    return switch (shape) {
      case Shape.UPPER -> UPPER[upper];
      case Shape.CAPITAL -> CAPITAL[Math.max(0, capital - upper)];
      default -> LOWER[Math.max(capital, upper)];
    };
  }
}
