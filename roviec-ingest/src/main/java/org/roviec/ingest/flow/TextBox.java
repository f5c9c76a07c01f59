package org.roviec.ingest.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text box that hangs on a paragraph.
 *
 * @param x its left edge in points, as far as the document says it
 * @param y its upper edge in points
 * @param below whether it stands below the first line of its paragraph
 * @param story what stands in it
 */
record TextBox(double x, double y, boolean below, Story story) {

  /** Boxes whose upper edges differ by less stand side by side. */
  private static final double SAME_HEIGHT = 20;

  /** Boxes as they are read: from above, and from the left. */
  static List<TextBox> inOrder(List<TextBox> boxes) {
    List<TextBox> byHeight = new ArrayList<>(boxes);
    byHeight.sort(Comparator.comparingDouble(TextBox::y));
    List<TextBox> ordered = new ArrayList<>(boxes.size());
    int from = 0;
    while (from < byHeight.size()) {
      int to = from + 1;
      while (to < byHeight.size() && byHeight.get(to).y - byHeight.get(from).y < SAME_HEIGHT) {
        to++;
      }
      byHeight.subList(from, to).stream()
          .sorted(Comparator.comparingDouble(TextBox::x))
          .forEach(ordered::add);
      from = to;
    }
    return ordered;
  }
}
