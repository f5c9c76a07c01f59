package org.roviec.ingest.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What a page's content draws, in points on the page as it is shown. */
final class Drawing {

  private static final double THIN = 3;
  private static final double LEVEL = 0.8;
  private static final int MOST = 20_000;

  final List<Letter> letters = new ArrayList<>();
  final List<double[]> rules = new ArrayList<>();
  final List<Rectangle2D> shades = new ArrayList<>();

  /** Characters that the file gives no meaning. */
  int unknown;

  /** Anything but letters. */
  boolean hasShapes;

  /** Share of the page that its largest image covers. */
  double imageCover;

  /** A straight stroke. */
  void stroke(double x1, double y1, double x2, double y2) {
    hasShapes = true;
    boolean level = Math.abs(y2 - y1) < LEVEL;
    boolean plumb = Math.abs(x2 - x1) < LEVEL;
    if (level != plumb && rules.size() < MOST) {
      rules.add(new double[] {x1, y1, x2, y2});
    }
  }

  /** A filled rectangle: a rule where it is thin, else a ground for letters. */
  void fill(Rectangle2D area, boolean white) {
    hasShapes = true;
    if (area.getHeight() < THIN && area.getWidth() > THIN) {
      stroke(area.getMinX(), area.getCenterY(), area.getMaxX(), area.getCenterY());
    } else if (area.getWidth() < THIN && area.getHeight() > THIN) {
      stroke(area.getCenterX(), area.getMinY(), area.getCenterX(), area.getMaxY());
    } else if (!white && shades.size() < MOST) {
      shades.add(area);
    }
  }

  boolean isShaded(double x, double y) {
    for (Rectangle2D shade : shades) {
      if (shade.contains(x, y)) {
        return true;
      }
    }
    return false;
  }
}
