package org.roviec.server.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.roviec.server.sheet.SheetLines.Line;

/**
 * The rows below a head that was understood.
 *
 * @param columns in their order
 * @param unknown headings that mean nothing here; their cells are left out
 * @param rows in order, empty ones left out
 * @param lines how many lines stand below the head, empty ones too
 */
public record HeadedRows<C extends Enum<C> & Heading>(
    List<C> columns, List<String> unknown, List<Row<C>> rows, int lines) {

  /** The head is looked for in so many lines. */
  public static final int HEAD_ROWS = 20;

  /** Keeps its own lists. */
  public HeadedRows {
    columns = List.copyOf(columns);
    unknown = List.copyOf(unknown);
    rows = List.copyOf(rows);
  }

  /**
   * A row as it was typed.
   *
   * @param number of the row in the sheet, from 1
   * @param cells what stands in each column; columns without words are left out
   */
  public record Row<C extends Enum<C> & Heading>(int number, Map<C, String> cells) {

    /** Keeps its own cells. */
    public Row {
      cells = Map.copyOf(cells);
    }
  }

  /**
   * Finds the head among the first lines; empty if there is none.
   *
   * @param isHead whether a line that names these columns is the head
   */
  public static <C extends Enum<C> & Heading> Optional<HeadedRows<C>> of(
      List<Line> lines, Class<C> columns, Predicate<List<@Nullable C>> isHead) {
    for (int i = 0; i < Math.min(HEAD_ROWS, lines.size()); i++) {
      List<@Nullable C> head = head(lines.get(i), columns);
      if (isHead.test(head)) {
        List<Line> below = lines.subList(i + 1, lines.size());
        return Optional.of(below(lines.get(i), head, below, columns));
      }
    }
    return Optional.empty();
  }

  private static <C extends Enum<C> & Heading> List<@Nullable C> head(Line line, Class<C> columns) {
    List<@Nullable C> head = new ArrayList<>();
    for (String cell : line.cells()) {
      C column = Heading.of(columns, cell);
      head.add(head.contains(column) ? null : column);
    }
    return head;
  }

  private static <C extends Enum<C> & Heading> HeadedRows<C> below(
      Line top, List<@Nullable C> head, List<Line> lines, Class<C> columns) {
    List<C> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      C column = head.get(i);
      String heading = top.cells().get(i).strip();
      if (column != null) {
        known.add(column);
      } else if (!heading.isEmpty() && !isCounter(heading)) {
        unknown.add(heading);
      }
    }
    List<Row<C>> rows = new ArrayList<>();
    for (Line line : lines) {
      Map<C, String> cells = cells(head, line, columns);
      if (!cells.isEmpty()) {
        rows.add(new Row<>(line.number(), cells));
      }
    }
    return new HeadedRows<>(known, unknown, rows, lines.size());
  }

  private static <C extends Enum<C> & Heading> Map<C, String> cells(
      List<@Nullable C> head, Line line, Class<C> columns) {
    Map<C, String> cells = new EnumMap<>(columns);
    for (int i = 0; i < Math.min(head.size(), line.cells().size()); i++) {
      C column = head.get(i);
      if (column != null && !line.cells().get(i).isBlank()) {
        cells.put(column, line.cells().get(i).strip());
      }
    }
    return cells;
  }

  private static boolean isCounter(String heading) {
    return heading.toLowerCase(Locale.ROOT).matches("s?tt");
  }
}
