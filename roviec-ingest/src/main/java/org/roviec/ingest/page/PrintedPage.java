package org.roviec.ingest.page;

import java.awt.geom.AffineTransform;
import java.util.List;
import org.roviec.ingest.outcome.Furniture;

/**
 * What is printed on one page, upright.
 *
 * @param width of the page as it is shown, in points
 * @param height of the page as it is shown, in points
 * @param glyphs in no particular order
 * @param rules in no particular order
 * @param toPage from the unit of the glyphs to points on the page as it is shown
 * @param furniture what was already known not to be running text
 * @param confidence mean of recognized letters, 1 for a page that holds its letters itself
 */
public record PrintedPage(
    double width,
    double height,
    List<Glyph> glyphs,
    List<Rule> rules,
    AffineTransform toPage,
    List<Furniture> furniture,
    double confidence) {

  /** Keeps its own lists. */
  public PrintedPage {
    glyphs = List.copyOf(glyphs);
    rules = List.copyOf(rules);
    toPage = new AffineTransform(toPage);
    furniture = List.copyOf(furniture);
  }

  @Override
  public AffineTransform toPage() {
    return new AffineTransform(toPage);
  }

  /** A page on which nothing could be read. */
  public static PrintedPage blank(double width, double height) {
    return new PrintedPage(
        width, height, List.of(), List.of(), new AffineTransform(), List.of(), 1);
  }
}
