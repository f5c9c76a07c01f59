package org.roviec.ingest.outcome;

/**
 * A place on a page, in points (1/72 inch) from its upper left corner.
 *
 * @param page number of the page, from 1
 * @param x of the left edge
 * @param y of the upper edge
 * @param width to the right
 * @param height downwards
 */
public record Box(int page, double x, double y, double width, double height) {

  /** The smallest place that holds both; they must be on one page. */
  Box and(Box other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    double right = Math.max(x + width, other.x + other.width);
    double bottom = Math.max(y + height, other.y + other.height);
    return new Box(page, left, top, right - left, bottom - top);
  }

  /** Whether it goes on in the same line to the right. */
  boolean isFollowedBy(Box next) {
    double overlap = Math.min(y + height, next.y + next.height) - Math.max(y, next.y);
    return page == next.page
        && overlap > 0.5 * Math.min(height, next.height)
        && next.x >= x
        && next.x - (x + width) < 3 * Math.max(height, next.height);
  }
}
