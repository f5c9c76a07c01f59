package org.roviec.restore.engine;

/** How likely a word is capitalized in its place, before looking at its letters. */
final class CasePrior {

  static final int INSIDE = 0;
  static final int START = 1;
  static final int CAPITALS = 2;

  private CasePrior() {}

  static float log(Lexicon lexicon, int word, int shape, int context) {
    double upper = Math.max(0.0005, Math.min(0.99, lexicon.upperShare(word)));
    double capital = Math.max(0.004, Math.min(0.99, lexicon.capitalShare(word) - upper));
    double p;
    if (context == CAPITALS) {
      p = shape == Shape.UPPER ? 0.95 : 0.025;
    } else if (context == START) {
      p = shape == Shape.CAPITAL ? 0.65 : shape == Shape.UPPER ? Math.max(0.01, upper) : 0.34;
    } else {
      p =
          shape == Shape.CAPITAL
              ? capital
              : shape == Shape.UPPER ? upper : Math.max(0.004, 1 - capital - upper);
    }
    return (float) Math.log(p);
  }
}
