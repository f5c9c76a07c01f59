package org.roviec.ingest.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.sheet.Grid.Merge;
import org.roviec.outline.ColumnHeads;
import org.roviec.outline.ColumnKind;

/**
 * The heads of a table's columns, in one row or in two where the upper one groups them ("Phân công"
 * over "Chủ trì" and "Phối hợp").
 *
 * @param firstRow of the heads
 * @param lastRow of the heads
 * @param columns places of the columns that are in use
 * @param names their heads
 * @param kinds what they hold
 */
record Head(
    int firstRow, int lastRow, List<Integer> columns, List<String> names, List<ColumnKind> kinds) {

  private static final int LOOK = 60;
  private static final int LONGEST = 80;

  /** The first row whose cells name columns; null where there is none. */
  static @Nullable Head in(Grid grid, ColumnHeads heads) {
    int looked = 0;
    for (Map.Entry<Integer, NavigableMap<Integer, String>> row : grid.rows().entrySet()) {
      if (looked++ > LOOK) {
        return null;
      }
      if (names(row.getValue(), heads)) {
        return at(grid, row.getKey(), row.getValue(), heads);
      }
    }
    return null;
  }

  private static boolean names(NavigableMap<Integer, String> cells, ColumnHeads heads) {
    long named = cells.values().stream().filter(cell -> isNamed(cell, heads)).count();
    return named >= 2 && named * 2 >= cells.size();
  }

  private static boolean isNamed(String cell, ColumnHeads heads) {
    return cell.length() <= LONGEST && heads.kindOf(flat(cell)) != ColumnKind.OTHER;
  }

  private static Head at(
      Grid grid, int row, NavigableMap<Integer, String> cells, ColumnHeads heads) {
    NavigableMap<Integer, String> below =
        grid.rows().getOrDefault(row + 1, java.util.Collections.emptyNavigableMap());
    boolean two = isSecondRow(grid, row, below);
    List<Integer> columns = columns(grid, row);
    List<String> names = new ArrayList<>();
    List<ColumnKind> kinds = new ArrayList<>();
    for (int column : columns) {
      String lower = two ? flat(below.getOrDefault(column, "")) : "";
      String upper = flat(cells.getOrDefault(column, ""));
      String name = lower.isEmpty() ? upper : lower;
      names.add(name);
      kinds.add(heads.kindOf(name));
    }
    return new Head(row, two ? row + 1 : row, columns, names, kinds);
  }

  /** Whether a cell of the upper row spans several columns that the next row names. */
  private static boolean isSecondRow(Grid grid, int row, NavigableMap<Integer, String> below) {
    for (Merge merge : grid.merges()) {
      if (merge.firstRow() == row
          && merge.lastRow() == row
          && merge.lastColumn() > merge.firstColumn()
          && below.subMap(merge.firstColumn(), true, merge.lastColumn(), true).size() > 1) {
        return true;
      }
    }
    return false;
  }

  /** Columns with anything in them from the heads on. */
  private static List<Integer> columns(Grid grid, int from) {
    java.util.SortedSet<Integer> used = new java.util.TreeSet<>();
    grid.rows().tailMap(from, true).values().forEach(row -> used.addAll(row.keySet()));
    return List.copyOf(used);
  }

  private static String flat(String cell) {
    return cell.strip().replaceAll("\\s+", " ");
  }
}
