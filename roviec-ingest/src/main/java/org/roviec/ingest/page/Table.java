package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A table with its cells row by row.
 *
 * @param top upper edge
 * @param rows from the top
 * @param columns edges of the columns from the left, one more than there are columns
 */
record Table(float top, List<Row> rows, List<Float> columns) implements Block {

  int width() {
    return columns.size() - 1;
  }

  /**
   * A row.
   *
   * @param cells one for each column; the cell of merged columns or rows stands first, the others
   *     are empty
   */
  record Row(List<Cell> cells) {

    String text() {
      StringBuilder text = new StringBuilder();
      for (Cell cell : cells) {
        text.append(cell.text()).append('|');
      }
      return text.toString();
    }

    boolean isEmpty() {
      return cells.stream().allMatch(Cell::isEmpty);
    }
  }

  /**
   * A cell.
   *
   * @param parts its lines, page by page: a cell goes on where the page's end broke its row
   */
  record Cell(List<Part> parts) {

    boolean isEmpty() {
      return parts.stream().allMatch(part -> part.lines().isEmpty());
    }

    Cell and(Cell other) {
      List<Part> both = new ArrayList<>(parts);
      both.addAll(other.parts);
      return new Cell(both);
    }

    String text() {
      StringBuilder text = new StringBuilder();
      for (Part part : parts) {
        for (Line line : part.lines()) {
          text.append(text.isEmpty() ? "" : " ").append(line.text());
        }
      }
      return text.toString();
    }
  }

  /**
   * Lines of a cell on one page.
   *
   * @param lines from the top
   * @param sheet the page
   */
  record Part(List<Line> lines, int sheet) {}
}
