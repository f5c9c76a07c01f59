package org.roviec.ingest.scan;

import java.util.ArrayList;
import java.util.List;
import org.roviec.ingest.page.Rule;

/** Finds the ruled lines of tables in a page image: long straight runs of black. */
final class RuleFinder {

  /** Length of the shortest rule, in inches. */
  private static final double SHORTEST = 0.33;

  /** Gaps that a scan tears into a rule, in inches. */
  private static final double TORN = 0.012;

  /** Black spots at equal distances that each rule covers at least. */
  private static final int SPOTS = 4;

  private final GrayImage image;
  private final int shortest;
  private final int torn;
  private final int thick;

  RuleFinder(GrayImage image, double dpi) {
    this.image = image;
    this.shortest = (int) (SHORTEST * dpi);
    this.torn = Math.max(1, (int) (TORN * dpi));
    this.thick = Math.max(3, (int) (0.03 * dpi));
  }

  /** The rules across and down, in pixels. */
  List<Rule> find() {
    List<Rule> rules = new ArrayList<>();
    scan(true, rules);
    scan(false, rules);
    return rules;
  }

  /** Paints rules white, a little beyond their edges, so that they are not taken for letters. */
  GrayImage without(List<Rule> rules) {
    byte[] pixels = image.pixels().clone();
    int half = Math.max(2, thick / 2);
    for (Rule rule : rules) {
      for (int along = (int) rule.from(); along <= (int) rule.to(); along++) {
        for (int across = (int) rule.at() - half; across <= (int) rule.at() + half; across++) {
          int x = rule.isHorizontal() ? along : across;
          int y = rule.isHorizontal() ? across : along;
          if (x >= 0 && y >= 0 && x < image.width() && y < image.height()) {
            pixels[y * image.width() + x] = (byte) 255;
          }
        }
      }
    }
    return new GrayImage(image.width(), image.height(), pixels);
  }

  private void scan(boolean horizontal, List<Rule> out) {
    int lines = horizontal ? image.height() : image.width();
    int length = horizontal ? image.width() : image.height();
    List<int[]> open = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      List<int[]> runs = runs(line, length, horizontal);
      open = merge(open, runs, horizontal, out);
    }
    open.forEach(run -> close(run, horizontal, out));
  }

  /**
   * Runs of one row or column: from, to, first line, last line. Only where spots a few millimeters
   * apart are black all along can there be a run, and only there every pixel is looked at.
   */
  private List<int[]> runs(int line, int length, boolean horizontal) {
    List<int[]> runs = new ArrayList<>();
    int step = Math.max(1, (shortest - torn) / (SPOTS + 1));
    int spots = (length + step - 1) / step;
    for (int spot = 0; spot < spots; spot++) {
      int first = spot;
      while (spot < spots && isBlackAt(line, spot * step, length, horizontal)) {
        spot++;
      }
      if (spot - first >= SPOTS) {
        int from = Math.max(0, (first - 1) * step);
        runs(line, from, Math.min(length, spot * step + torn), horizontal, runs);
      }
    }
    return runs;
  }

  private boolean isBlackAt(int line, int from, int length, boolean horizontal) {
    for (int i = from; i < Math.min(length, from + torn); i++) {
      if (horizontal ? image.isBlack(i, line) : image.isBlack(line, i)) {
        return true;
      }
    }
    return false;
  }

  private void runs(int line, int begin, int end, boolean horizontal, List<int[]> runs) {
    int from = -1;
    int last = -1;
    for (int i = begin; i < end; i++) {
      if (horizontal ? image.isBlack(i, line) : image.isBlack(line, i)) {
        if (from < 0 || i - last > torn) {
          add(runs, from, last, line);
          from = i;
        }
        last = i;
      }
    }
    add(runs, from, last, line);
  }

  private void add(List<int[]> runs, int from, int last, int line) {
    if (from >= 0 && last - from >= shortest) {
      runs.add(new int[] {from, last, line, line});
    }
  }

  /** Joins runs with those of the line before; what does not go on is a rule if it is thin. */
  private List<int[]> merge(
      List<int[]> open, List<int[]> runs, boolean horizontal, List<Rule> out) {
    List<int[]> next = new ArrayList<>(runs);
    for (int[] run : open) {
      int[] follower = follower(run, runs);
      if (follower == null) {
        close(run, horizontal, out);
      } else {
        follower[0] = Math.min(follower[0], run[0]);
        follower[1] = Math.max(follower[1], run[1]);
        follower[2] = Math.min(follower[2], run[2]);
      }
    }
    return next;
  }

  private static int @org.jspecify.annotations.Nullable [] follower(int[] run, List<int[]> runs) {
    for (int[] other : runs) {
      if (other[0] <= run[1] && other[1] >= run[0]) {
        return other;
      }
    }
    return null;
  }

  private void close(int[] run, boolean horizontal, List<Rule> out) {
    if (run[3] - run[2] >= thick) {
      return;
    }
    float middle = (run[2] + run[3]) / 2f;
    float length = run[1] - run[0];
    out.add(
        horizontal
            ? new Rule(run[0], middle, length, true)
            : new Rule(middle, run[0], length, false));
  }
}
