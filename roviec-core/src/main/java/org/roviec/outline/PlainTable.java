package org.roviec.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table without bars: cells parted by tabs, or set in columns of blanks in which a cell may go on
 * over several lines. It is known by its header.
 */
final class PlainTable {

  private final String text;
  private final Lines lines;
  private final int head;
  private final List<int[]> headCells;
  private final boolean tabs;

  private PlainTable(String text, Lines lines, int head, List<int[]> headCells, boolean tabs) {
    this.text = text;
    this.lines = lines;
    this.head = head;
    this.headCells = headCells;
    this.tabs = tabs;
  }

  /** The table whose header is line {@code i}, or null: at least three cells, two of them known. */
  static @Nullable PlainTable headedAt(String text, Lines lines, int i, ColumnHeads heads) {
    int start = lines.start(i);
    int end = lines.end(i);
    boolean tabs = text.indexOf('\t', start, end) >= 0;
    if (end - start > 300 || !tabs && text.indexOf("  ", start, end) < 0) {
      return null;
    }
    List<int[]> cells = cells(text, start, end, tabs);
    if (cells.size() < 3) {
      return null;
    }
    int known = 0;
    for (int[] cell : cells) {
      if (heads.kindOf(text.substring(cell[0], cell[1])) != ColumnKind.OTHER) {
        known++;
      }
    }
    return known >= 2 && known * 2 >= cells.size()
        ? new PlainTable(text, lines, i, cells, tabs)
        : null;
  }

  /** The stretches of a line that are parted by tabs, or by two blanks or more. */
  private static List<int[]> cells(String text, int start, int end, boolean tabs) {
    List<int[]> cells = new ArrayList<>();
    int from = start;
    int k = start;
    while (k <= end) {
      boolean parts =
          k == end
              || (tabs
                  ? text.charAt(k) == '\t'
                  : text.charAt(k) == ' ' && k + 1 < end && text.charAt(k + 1) == ' ');
      if (parts) {
        int b = k;
        while (b > from && Lines.isBlank(text.charAt(b - 1))) {
          b--;
        }
        if (b > from || tabs) {
          cells.add(new int[] {from, Math.max(from, b)});
        }
        k++;
        while (!tabs && k < end && text.charAt(k) == ' ') {
          k++;
        }
        from = k;
        while (from < end && text.charAt(from) == ' ') {
          from++;
        }
        k = Math.max(k, from);
        if (from >= end && !tabs) {
          break;
        }
      } else {
        k++;
      }
    }
    return cells;
  }

  /** Adds header and rows; returns the line after the table. */
  int read(List<Paragraph> out, int table) {
    Paragraph row = row(BlockType.TABLE_HEAD, head, headCells, table);
    out.add(row);
    int i = head + 1;
    Paragraph last = row;
    while (i < lines.count()) {
      List<int[]> cells = cells(text, lines.start(i), lines.end(i), tabs);
      if (tabs) {
        if (cells.size() < 2) {
          break;
        }
        last = row(BlockType.TABLE_ROW, i, cells, table);
        out.add(last);
      } else if (isNewRow(i, cells)) {
        last = emptyRow(i, table);
        out.add(last);
        place(last, cells, i);
      } else if (lines.gap(i) == 0 && goesOn(cells, i)) {
        place(last, cells, i);
      } else {
        break;
      }
      last.lastLine = i;
      i++;
    }
    return i;
  }

  private boolean isNewRow(int i, List<int[]> cells) {
    boolean first = columnOf(cells.getFirst()[0], i) == 0;
    return cells.size() >= 2 && first;
  }

  private boolean goesOn(List<int[]> cells, int i) {
    return cells.size() >= 2 || columnOf(cells.getFirst()[0], i) > 0;
  }

  private Paragraph row(BlockType type, int line, List<int[]> cells, int table) {
    Paragraph row = new Paragraph(type, line);
    row.table = table;
    for (int column = 0; column < cells.size(); column++) {
      Paragraph cell = new Paragraph(BlockType.TABLE_ROW, line);
      cell.column = column;
      if (cells.get(column)[1] > cells.get(column)[0]) {
        cell.add(cells.get(column)[0], cells.get(column)[1]);
      }
      row.cells.add(cell);
    }
    return row;
  }

  private Paragraph emptyRow(int line, int table) {
    Paragraph row = new Paragraph(BlockType.TABLE_ROW, line);
    row.table = table;
    for (int column = 0; column < headCells.size(); column++) {
      Paragraph cell = new Paragraph(BlockType.TABLE_ROW, line);
      cell.column = column;
      row.cells.add(cell);
    }
    return row;
  }

  private void place(Paragraph row, List<int[]> cells, int line) {
    for (int[] cell : cells) {
      int column = Math.min(columnOf(cell[0], line), row.cells.size() - 1);
      Paragraph target = row.cells.get(column);
      if (target.isEmpty()) {
        target.add(cell[0], cell[1]);
      } else {
        target.addAfterSeam(cell[0], cell[1]);
      }
    }
  }

  /** The column whose header begins nearest to an offset of a line. */
  private int columnOf(int offset, int line) {
    int at = offset - lineStart(line);
    int best = 0;
    int distance = Integer.MAX_VALUE;
    for (int column = 0; column < headCells.size(); column++) {
      int away = Math.abs(headCells.get(column)[0] - lineStart(head) - at);
      if (away < distance) {
        best = column;
        distance = away;
      }
    }
    return best;
  }

  private int lineStart(int line) {
    int at = lines.start(line);
    while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
      at--;
    }
    return at;
  }
}
