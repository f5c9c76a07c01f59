package org.roviec.ingest.flow;

import java.util.ArrayList;
import java.util.List;

/** A table with its rows; columns are counted in the grid, so merged cells take several. */
final class Table implements Block {

  final List<Row> rows = new ArrayList<>();
  boolean bordered;

  /** A row. */
  static final class Row {
    final List<Cell> cells = new ArrayList<>(4);

    /** How many columns of the grid its cells take. */
    int columns() {
      return cells.isEmpty() ? 0 : cells.getLast().column() + cells.getLast().span();
    }
  }

  /**
   * A cell.
   *
   * @param column of the grid it begins in, from 0
   * @param span columns it takes
   * @param goesOn whether it only continues the cell above
   * @param story what stands in it
   */
  record Cell(int column, int span, boolean goesOn, Story story) {}

  /** Columns of the grid. */
  int columns() {
    int most = 0;
    for (Row row : rows) {
      most = Math.max(most, row.columns());
    }
    return most;
  }
}
