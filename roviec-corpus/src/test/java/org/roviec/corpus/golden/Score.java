package org.roviec.corpus.golden;

/** How often the engine was right, saw too much, and missed something. */
final class Score {

  private int right;
  private int extra;
  private int missed;

  void right() {
    right++;
  }

  void extra() {
    extra++;
  }

  void missed() {
    missed++;
  }

  int wanted() {
    return right + missed;
  }

  double precision() {
    return right + extra == 0 ? 1 : (double) right / (right + extra);
  }

  double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  @Override
  public String toString() {
    return "| %d | %d | %d | %.4f | %.4f | %.4f |"
        .formatted(right, extra, missed, precision(), recall(), f1());
  }
}
