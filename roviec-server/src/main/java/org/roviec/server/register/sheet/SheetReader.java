package org.roviec.server.register.sheet;

import java.util.List;
import java.util.Optional;
import org.roviec.server.sheet.HeadedRows;
import org.roviec.server.sheet.SheetLines;
import org.roviec.server.sheet.SheetLines.Line;

/** Reads rows of tasks from a workbook, or from cells pasted as text with tabs between them. */
public final class SheetReader {

  /** So many rows are taken at once. */
  public static final int MOST = 5_000;

  private final SheetLines reader = new SheetLines();

  /** The rows of a workbook's first sheet that has a head. */
  public Sheet workbook(byte[] bytes) {
    Optional<List<List<Line>>> sheets = reader.workbook(bytes, MOST + HeadedRows.HEAD_ROWS);
    if (sheets.isEmpty()) {
      return new Sheet.Unreadable();
    }
    Sheet last = new Sheet.NoHead();
    for (List<Line> lines : sheets.get()) {
      last = rows(lines);
      if (!(last instanceof Sheet.NoHead)) {
        return last;
      }
    }
    return last;
  }

  /**
   * The rows of cells pasted from a sheet: tabs between cells, quotes around cells of many lines.
   */
  public Sheet pasted(String text) {
    return rows(reader.pasted(text));
  }

  private static Sheet rows(List<Line> lines) {
    return HeadedRows.of(lines, Column.class, head -> head.contains(Column.WORK))
        .<Sheet>map(SheetReader::below)
        .orElseGet(Sheet.NoHead::new);
  }

  private static Sheet below(HeadedRows<Column> found) {
    if (found.lines() > MOST) {
      return new Sheet.TooLong(found.lines(), MOST);
    }
    List<SheetRow> rows =
        found.rows().stream().map(row -> new SheetRow(row.number(), row.cells())).toList();
    return new Sheet.Rows(found.columns(), found.unknown(), rows);
  }
}
