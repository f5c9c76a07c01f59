package org.roviec.server.target.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.sheet.SheetLines;

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

  private static final int HEAD_ROWS = 20;

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
        .workbook(bytes, MOST + HEAD_ROWS)
        .flatMap(sheets -> sheets.stream().flatMap(lines -> of(lines).stream()).findFirst());
  }

  /** The rows of cells pasted from a sheet; empty if there is no head. */
  public static Optional<ObservationSheet> pasted(String text) {
    return of(new SheetLines().pasted(text));
  }

  private static Optional<ObservationSheet> of(List<SheetLines.Line> lines) {
    for (int i = 0; i < Math.min(HEAD_ROWS, lines.size()); i++) {
      List<@Nullable ObservationColumn> head = head(lines.get(i).cells());
      boolean named =
          head.contains(ObservationColumn.CODE) || head.contains(ObservationColumn.NAME);
      if (named && head.contains(ObservationColumn.VALUE)) {
        return Optional.of(below(lines.get(i), head, lines.subList(i + 1, lines.size())));
      }
    }
    return Optional.empty();
  }

  private static List<@Nullable ObservationColumn> head(List<String> cells) {
    List<@Nullable ObservationColumn> head = new ArrayList<>();
    for (String cell : cells) {
      ObservationColumn column = ObservationColumn.of(cell);
      head.add(head.contains(column) ? null : column);
    }
    return head;
  }

  private static ObservationSheet below(
      SheetLines.Line top, List<@Nullable ObservationColumn> head, List<SheetLines.Line> lines) {
    List<ObservationColumn> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      ObservationColumn column = head.get(i);
      String heading = top.cells().get(i).strip();
      if (column != null) {
        known.add(column);
      } else if (!heading.isEmpty() && !heading.toLowerCase(Locale.ROOT).matches("s?tt")) {
        unknown.add(heading);
      }
    }
    List<Row> rows = new ArrayList<>();
    for (SheetLines.Line line : lines) {
      Map<ObservationColumn, String> cells = new EnumMap<>(ObservationColumn.class);
      for (int i = 0; i < Math.min(head.size(), line.cells().size()); i++) {
        ObservationColumn column = head.get(i);
        if (column != null && !line.cells().get(i).isBlank()) {
          cells.put(column, line.cells().get(i).strip());
        }
      }
      // The template names all indicators; rows in which nobody filled a value in say nothing.
      if (says(cells)) {
        rows.add(new Row(line.number(), cells));
      }
    }
    return new ObservationSheet(known, unknown, rows, lines.size() > MOST);
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
