package org.roviec.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A table as a grid: a cell that spans others stands in the first place, {@link #NONE} in them. */
final class HtmlTable {

  /** Stands in places that a spanning cell covers. */
  static final Element NONE = new Element("td");

  private static final int WIDEST = 200;

  private HtmlTable() {}

  /** Whether a place is covered by a spanning cell. */
  static boolean isNone(Element cell) {
    return cell.equals(NONE);
  }

  static List<List<Element>> rows(Element table) {
    List<List<Element>> grid = new ArrayList<>();
    int[] covered = new int[WIDEST];
    for (Element group : table.children()) {
      if (group.normalName().equals("tr")) {
        grid.add(row(group, covered));
      } else if (group.normalName().matches("thead|tbody|tfoot")) {
        for (Element row : group.children()) {
          if (row.normalName().equals("tr")) {
            grid.add(row(row, covered));
          }
        }
      }
    }
    return grid;
  }

  private static List<Element> row(Element row, int[] covered) {
    List<Element> cells = new ArrayList<>();
    for (Element cell : row.children()) {
      if (!cell.normalName().matches("td|th")) {
        continue;
      }
      cover(cells, covered);
      int rows = span(cell, "rowspan");
      int columns = span(cell, "colspan");
      for (int i = 0; i < columns && cells.size() < WIDEST; i++) {
        covered[cells.size()] = rows - 1;
        cells.add(i == 0 ? cell : NONE);
      }
    }
    cover(cells, covered);
    return cells;
  }

  /** Passes over the places that cells of rows above reach into. */
  private static void cover(List<Element> cells, int[] covered) {
    while (cells.size() < WIDEST && covered[cells.size()] > 0) {
      covered[cells.size()]--;
      cells.add(NONE);
    }
  }

  private static int span(Element cell, String attribute) {
    try {
      return Math.clamp(Integer.parseInt(cell.attr(attribute).strip()), 1, WIDEST);
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
