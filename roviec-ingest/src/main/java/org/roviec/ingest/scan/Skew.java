package org.roviec.ingest.scan;

/**
 * How a page lies, told by its lines: along them the black is gathered, between them there is none.
 * Lines of text make the sharpest profile in their own direction.
 */
final class Skew {

  private static final double MOST = 4;
  private static final double COARSE = 0.5;
  private static final double FINE = 0.1;

  /** Black must be so much sharper down the page than across for the page to lie on its side. */
  private static final double SIDEWAYS = 1.6;

  private final int[] xs;
  private final int[] ys;
  private final int size;
  private final int width;
  private final int height;

  private Skew(int[] xs, int[] ys, int size, int width, int height) {
    this.xs = xs;
    this.ys = ys;
    this.size = size;
    this.width = width;
    this.height = height;
  }

  /** Looks at every fourth pixel of every fourth row. */
  static Skew of(GrayImage image) {
    int step = Math.max(1, image.width() / 600);
    int width = image.width() / step;
    int height = image.height() / step;
    int[] xs = new int[width * height];
    int[] ys = new int[width * height];
    int size = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (isBlack(image, x * step, y * step, step)) {
          xs[size] = x;
          ys[size++] = y;
        }
      }
    }
    return new Skew(xs, ys, size, width, height);
  }

  private static boolean isBlack(GrayImage image, int x, int y, int step) {
    return image.isBlack(x, y) || image.isBlack(x + step / 2, y + step / 2);
  }

  /** Degrees by which the lines fall to the right; 0 where they lie level or there are none. */
  double degrees() {
    if (size < 500) {
      return 0;
    }
    double best = best(0, MOST, COARSE);
    return best(best, COARSE, FINE);
  }

  private double best(double around, double reach, double step) {
    double best = around;
    double sharpest = sharpness(around);
    for (double angle = around - reach; angle <= around + reach + 1e-9; angle += step) {
      double sharp = sharpness(angle);
      if (sharp > sharpest * 1.001) {
        sharpest = sharp;
        best = angle;
      }
    }
    return best;
  }

  /** Whether the lines run up or down the page. */
  boolean isSideways() {
    return size >= 500 && sharpness(xs, ys, 0, width, height) > SIDEWAYS * sharpness(0);
  }

  private double sharpness(double degrees) {
    return sharpness(ys, xs, degrees, height, width);
  }

  private double sharpness(int[] down, int[] along, double degrees, int length, int breadth) {
    double slope = Math.tan(Math.toRadians(degrees));
    int margin = (int) (Math.abs(slope) * breadth) + 1;
    int[] profile = new int[length + 2 * margin + 2];
    for (int i = 0; i < size; i++) {
      profile[(int) (down[i] - slope * along[i]) + margin]++;
    }
    double sum = 0;
    for (int i = 1; i < profile.length; i++) {
      double change = profile[i] - profile[i - 1];
      sum += change * change;
    }
    return sum;
  }
}
