package org.roviec.ingest.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** From the coordinates a page's content uses to points on the page as it is shown. */
final class PageSpace {

  /** The largest side that is believed, in points: PDF's own limit. */
  private static final double LARGEST = 14_400;

  private PageSpace() {}

  /** The area of the page as it is shown, its upper left corner at 0. */
  static Rectangle2D shown(PDPage page) {
    PDRectangle box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    double width = Math.clamp(box.getWidth(), 1, LARGEST);
    double height = Math.clamp(box.getHeight(), 1, LARGEST);
    return new Rectangle2D.Double(0, 0, turned ? height : width, turned ? width : height);
  }

  /** From the content's coordinates to the page as it is shown. */
  static AffineTransform toShown(PDPage page) {
    PDRectangle box = page.getCropBox();
    double width = box.getWidth();
    double height = box.getHeight();
    AffineTransform flipped =
        new AffineTransform(1, 0, 0, -1, -box.getLowerLeftX(), box.getUpperRightY());
    AffineTransform turn =
        switch (Math.floorMod(page.getRotation(), 360)) {
          case 90 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 180 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 270 -> new AffineTransform(0, -1, 1, 0, 0, width);
          default -> new AffineTransform();
        };
    turn.concatenate(flipped);
    return turn;
  }
}
