package org.roviec.ingest.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.roviec.ingest.format.BarRows;
import org.roviec.ingest.sheet.Grid.Merge;
import org.roviec.lexicon.Vocabulary;
import org.roviec.outline.ColumnHeads;
import org.roviec.outline.ColumnKind;

/**
 * Writes sheets as text: lines above and below the table as lines, the table from its column heads
 * on as rows with bars.
 */
final class SheetText {

  /** Who, when and on what ground holds for every row that a merged cell spans. */
  private static final Set<ColumnKind> SHARED =
      EnumSet.of(
          ColumnKind.LEAD,
          ColumnKind.COOPERATING,
          ColumnKind.RESPONSIBLE,
          ColumnKind.TIME,
          ColumnKind.APPROVER,
          ColumnKind.PRODUCT);

  /** Names that sheets have unless somebody names them. */
  private static final Pattern UNNAMED =
      Pattern.compile("(?iu)(sheet|trang[ _]?tính|bảng)\\s*\\d*");

  private final ColumnHeads heads = new ColumnHeads(new Vocabulary());
  private final StringBuilder out = new StringBuilder();

  /** Appends one sheet. */
  void add(Grid grid, boolean named) {
    if (grid.rows().isEmpty()) {
      return;
    }
    if (!out.isEmpty()) {
      out.append('\n');
    }
    if (named && !UNNAMED.matcher(grid.name().strip()).matches()) {
      out.append(grid.name().strip()).append("\n\n");
    }
    write(grid);
  }

  String text() {
    return out.toString();
  }

  private void write(Grid grid) {
    Head head = Head.in(grid, heads);
    int lastOfTable = lastOfTable(grid);
    boolean inTable = false;
    for (Map.Entry<Integer, NavigableMap<Integer, String>> row : grid.rows().entrySet()) {
      int at = row.getKey();
      if (head != null && at >= head.firstRow() && at <= lastOfTable) {
        if (at == head.firstRow()) {
          out.append(inTable || out.isEmpty() ? "" : "\n").append(BarRows.of(head.names()));
          inTable = true;
        } else if (at > head.lastRow()) {
          out.append(BarRows.of(cells(grid, head, at, row.getValue())));
        }
      } else {
        out.append(inTable ? "\n" : "");
        inTable = false;
        line(row.getValue());
      }
    }
  }

  /** Below the last row with more than one cell there is no table but a signature or a remark. */
  private static int lastOfTable(Grid grid) {
    for (Map.Entry<Integer, NavigableMap<Integer, String>> row :
        grid.rows().descendingMap().entrySet()) {
      if (row.getValue().size() > 1) {
        return row.getKey();
      }
    }
    return grid.rows().lastKey();
  }

  private void line(NavigableMap<Integer, String> cells) {
    if (cells.size() == 1) {
      out.append(cells.firstEntry().getValue().strip()).append('\n');
    } else {
      out.append(BarRows.of(new ArrayList<>(cells.values())));
    }
  }

  private static List<String> cells(
      Grid grid, Head head, int row, NavigableMap<Integer, String> values) {
    List<String> cells = new ArrayList<>();
    boolean group = values.size() == 1;
    for (int i = 0; i < head.columns().size(); i++) {
      int column = head.columns().get(i);
      String value = values.getOrDefault(column, "");
      boolean shared = !group && value.isEmpty() && SHARED.contains(head.kinds().get(i));
      cells.add(shared ? above(grid, row, column) : value);
    }
    return cells;
  }

  /** The value of the merged cell that reaches down into this place; empty if none does. */
  private static String above(Grid grid, int row, int column) {
    for (Merge merge : grid.merges()) {
      if (merge.firstRow() < row
          && merge.lastRow() >= row
          && merge.firstColumn() <= column
          && merge.lastColumn() >= column) {
        return grid.rows()
            .getOrDefault(merge.firstRow(), java.util.Collections.emptyNavigableMap())
            .getOrDefault(merge.firstColumn(), "");
      }
    }
    return "";
  }
}
