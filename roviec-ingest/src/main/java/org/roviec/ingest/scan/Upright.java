package org.roviec.ingest.scan;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;

/**
 * A page image turned upright, its lines level, at the resolution letters are recognized best.
 *
 * @param image the page
 * @param back from its pixels to those of the image it was made of
 * @param turns quarter turns clockwise that were made
 */
record Upright(GrayImage image, AffineTransform back, int turns) {

  /** Resolutions so near the best are left as they are. */
  private static final double NEAR = 1.2;

  private static final double MOST_ENLARGED = 3;

  @Override
  public AffineTransform back() {
    return new AffineTransform(back);
  }

  static Upright of(GrayImage from, double dpi, int turns) {
    double scale = Recognizer.DPI / dpi;
    if (scale < NEAR && scale > 1 / NEAR) {
      scale = 1;
    }
    AffineTransform transform = new AffineTransform();
    transform.quadrantRotate(Math.floorMod(turns, 4));
    transform.scale(Math.min(scale, MOST_ENLARGED), Math.min(scale, MOST_ENLARGED));
    GrayImage image = transformed(from, transform);
    double degrees = Skew.of(image).degrees();
    if (!Recognizer.isLevel(degrees)) {
      transform.preConcatenate(AffineTransform.getRotateInstance(-Math.toRadians(degrees)));
      image = transformed(from, transform);
    }
    try {
      transform.invert();
    } catch (NoninvertibleTransformException e) {
      throw new AssertionError("turning can be undone", e);
    }
    return new Upright(image, transform, Math.floorMod(turns, 4));
  }

  /** The same with another image of the same size. */
  Upright with(GrayImage other) {
    return new Upright(other, back, turns);
  }

  /** The image through a transform, which is moved so that all of the image can be seen. */
  private static GrayImage transformed(GrayImage from, AffineTransform transform) {
    Rectangle2D bounds =
        transform
            .createTransformedShape(new Rectangle2D.Double(0, 0, from.width(), from.height()))
            .getBounds2D();
    transform.preConcatenate(
        AffineTransform.getTranslateInstance(-bounds.getMinX(), -bounds.getMinY()));
    return transform.isIdentity()
        ? from
        : from.through(
            transform, (int) Math.ceil(bounds.getWidth()), (int) Math.ceil(bounds.getHeight()));
  }
}
