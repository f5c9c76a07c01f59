package org.roviec.server.target.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.sheet.HeadedRows;
import org.roviec.server.sheet.SheetLines;

/**
 * The rows of a sheet of values as they were typed.
 *
 * @param columns in their order
 * @param unknown headings that mean nothing here; their cells are left out
 * @param rows in order, empty ones left out
 * @param tooLong whether there are more rows than are taken at once
 */
public record ObservationSheet(
    List<ObservationColumn> columns, List<String> unknown, List<Row> rows, boolean tooLong) {

  /** So many rows are taken at once. */
  public static final int MOST = 5_000;

  /** Keeps its own lists. */
  public ObservationSheet {
    columns = List.copyOf(columns);
    unknown = List.copyOf(unknown);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param number of the row in the sheet, from 1
   * @param cells what stands in each column; columns without words are left out
   */
  public record Row(int number, Map<ObservationColumn, String> cells) {

    /** Keeps its own cells. */
    public Row {
      cells = Map.copyOf(cells);
    }

    /** What stands in a column; empty if nothing does. */
    public String at(ObservationColumn column) {
      return cells.getOrDefault(column, "");
    }
  }

  /** The rows of a workbook's first sheet that has a head; empty if none has, or none is one. */
  public static Optional<ObservationSheet> workbook(byte[] bytes) {
    return new SheetLines()
        .workbook(bytes, MOST + HeadedRows.HEAD_ROWS)
        .flatMap(sheets -> sheets.stream().flatMap(lines -> of(lines).stream()).findFirst());
  }

  /** The rows of cells pasted from a sheet; empty if there is no head. */
  public static Optional<ObservationSheet> pasted(String text) {
    return of(new SheetLines().pasted(text));
  }

  private static Optional<ObservationSheet> of(List<SheetLines.Line> lines) {
    return HeadedRows.of(lines, ObservationColumn.class, ObservationSheet::isHead)
        .map(ObservationSheet::below);
  }

  private static boolean isHead(List<@Nullable ObservationColumn> head) {
    boolean named = head.contains(ObservationColumn.CODE) || head.contains(ObservationColumn.NAME);
    return named && head.contains(ObservationColumn.VALUE);
  }

  /** The template names all indicators; rows in which nobody filled a value in say nothing. */
  private static ObservationSheet below(HeadedRows<ObservationColumn> found) {
    List<Row> rows =
        found.rows().stream()
            .filter(row -> says(row.cells()))
            .map(row -> new Row(row.number(), row.cells()))
            .toList();
    return new ObservationSheet(found.columns(), found.unknown(), rows, found.lines() > MOST);
  }

  private static boolean says(Map<ObservationColumn, String> cells) {
    return cells.keySet().stream()
        .anyMatch(column ->
            switch (column) {
              case CODE, NAME, UNIT -> false;
              default -> true;
            });
  }
}
