package org.roviec.server.register.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.sheet.SheetLines.Line;

/** Reads rows of tasks from a workbook, or from cells pasted as text with tabs between them. */
public final class SheetReader {

  /** So many rows are taken at once. */
  public static final int MOST = 5_000;

  /** The head is looked for in so many rows. */
  private static final int HEAD_ROWS = 20;

  private final SheetLines reader = new SheetLines();

  /** The rows of a workbook's first sheet that has a head. */
  public Sheet workbook(byte[] bytes) {
    Optional<List<List<Line>>> sheets = reader.workbook(bytes, MOST + HEAD_ROWS);
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
    for (int i = 0; i < Math.min(HEAD_ROWS, lines.size()); i++) {
      List<@Nullable Column> head = head(lines.get(i).cells());
      if (head.contains(Column.WORK)) {
        return below(lines.get(i), head, lines.subList(i + 1, lines.size()));
      }
    }
    return new Sheet.NoHead();
  }

  private static List<@Nullable Column> head(List<String> cells) {
    List<@Nullable Column> head = new ArrayList<>();
    for (String cell : cells) {
      Column column = Column.of(cell);
      head.add(head.contains(column) ? null : column);
    }
    return head;
  }

  private static Sheet below(Line top, List<@Nullable Column> head, List<Line> lines) {
    if (lines.size() > MOST) {
      return new Sheet.TooLong(lines.size(), MOST);
    }
    List<Column> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      Column column = head.get(i);
      if (column != null) {
        known.add(column);
      } else if (!top.cells().get(i).isBlank() && !isCounter(top.cells().get(i))) {
        unknown.add(top.cells().get(i));
      }
    }
    List<SheetRow> rows = new ArrayList<>();
    for (Line line : lines) {
      Map<Column, String> cells = new EnumMap<>(Column.class);
      for (int i = 0; i < Math.min(head.size(), line.cells().size()); i++) {
        Column column = head.get(i);
        if (column != null && !line.cells().get(i).isBlank()) {
          cells.put(column, line.cells().get(i).strip());
        }
      }
      if (!cells.isEmpty()) {
        rows.add(new SheetRow(line.number(), cells));
      }
    }
    return new Sheet.Rows(known, unknown, rows);
  }

  private static boolean isCounter(String heading) {
    String bare = heading.strip().toLowerCase(Locale.ROOT);
    return bare.equals("stt") || bare.equals("tt");
  }
}
