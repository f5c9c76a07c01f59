package org.roviec.ingest.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of a kind of file that gives each row its own cell edges instead of columns. The grid is
 * made of all edges, so that a wide cell takes the columns it spans.
 */
public final class GridTable {

  /** Edges so near to one another, in twips, are one. */
  private static final int TOLERANCE = 60;

  private final List<List<GridCell>> rows = new ArrayList<>();
  private boolean bordered;

  /**
   * A cell.
   *
   * @param left edge, in twips
   * @param right edge, in twips
   * @param goesOn whether it only continues the one above
   * @param bordered whether a line is drawn at its side
   * @param story what stands in it
   */
  public record GridCell(int left, int right, boolean goesOn, boolean bordered, Story story) {}

  /** Adds a row. */
  public void add(List<GridCell> row) {
    rows.add(List.copyOf(row));
    bordered |= row.stream().anyMatch(GridCell::bordered);
  }

  /** Whether there are no rows. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Tells a flow the whole table. */
  public void pour(Flow flow) {
    int[] grid = grid();
    flow.beginTable(bordered);
    for (List<GridCell> row : rows) {
      flow.beginRow(row.isEmpty() ? 0 : column(grid, row.getFirst().left()));
      for (GridCell cell : row) {
        int span = column(grid, cell.right()) - column(grid, cell.left());
        flow.beginCell(span, cell.goesOn());
        flow.put(cell.story());
        flow.endCell();
      }
    }
    flow.endTable();
  }

  /** All edges, from left to right, each once. */
  private int[] grid() {
    int[] edges =
        rows.stream()
            .flatMap(List::stream)
            .flatMapToInt(cell -> IntStream.of(cell.left(), cell.right()))
            .sorted()
            .toArray();
    int count = 0;
    for (int edge : edges) {
      if (count == 0 || edge - edges[count - 1] > TOLERANCE) {
        edges[count++] = edge;
      }
    }
    return Arrays.copyOf(edges, count);
  }

  private static int column(int[] grid, int edge) {
    int at = Arrays.binarySearch(grid, edge);
    return at >= 0 ? at : Math.max(0, -at - 2);
  }
}
