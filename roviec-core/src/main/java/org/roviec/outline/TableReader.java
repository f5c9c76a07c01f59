package org.roviec.outline;

import java.util.ArrayList;
import java.util.List;

/** Reads tables drawn with bars, and plain ones set with tabs or columns of blanks. */
final class TableReader {

  private final ColumnHeads heads;
  private final FormalLines formal;
  private int table = -1;
  private int lastLine = -2;

  TableReader(ColumnHeads heads, FormalLines formal) {
    this.heads = heads;
    this.formal = formal;
  }

  /**
   * Reads table rows from line {@code i}; returns the line after them, {@code i} if there are none.
   */
  int read(String text, Lines lines, int i, List<Paragraph> out) {
    if (lines.first(i) == '|') {
      return readBars(text, lines, i, out);
    }
    PlainTable plain = PlainTable.headedAt(text, lines, i, heads);
    if (plain != null) {
      table++;
      int end = plain.read(out, table);
      lastLine = end - 1;
      return end;
    }
    return i;
  }

  private int readBars(String text, Lines lines, int i, List<Paragraph> out) {
    if (lastLine != i - 1 || lines.gap(i) > 2) {
      table++;
    }
    int last = i;
    while (!endsRow(text, lines, last)
        && last + 1 < lines.count()
        && last < i + 60
        && lines.first(last + 1) != '|') {
      last++;
    }
    lastLine = last;
    List<Paragraph> cells = new ArrayList<>();
    for (int line = i; line <= last; line++) {
      splitBars(text, lines.start(line), lines.end(line), line, line == i, cells);
    }
    addRow(text, cells, i, last, out);
    return last + 1;
  }

  private static boolean endsRow(String text, Lines lines, int line) {
    return lines.length(line) > 1 && text.charAt(lines.end(line) - 1) == '|';
  }

  private static void splitBars(
      String text, int start, int end, int line, boolean first, List<Paragraph> cells) {
    int from = first ? start + 1 : start;
    boolean fresh = first;
    for (int k = from; k <= end; k++) {
      boolean bar = k < end && text.charAt(k) == '|' && text.charAt(k - 1) != '\\';
      if (!bar && k < end) {
        continue;
      }
      if (k == end && from >= end) {
        break;
      }
      Paragraph cell;
      if (fresh || cells.isEmpty()) {
        cell = new Paragraph(BlockType.TABLE_ROW, line);
        cell.column = cells.size();
        cells.add(cell);
      } else {
        cell = cells.getLast();
      }
      int a = from;
      int b = k;
      while (a < b && Lines.isBlank(text.charAt(a))) {
        a++;
      }
      while (b > a && Lines.isBlank(text.charAt(b - 1))) {
        b--;
      }
      if (a < b) {
        cell.add(a, b);
      }
      fresh = true;
      from = k + 1;
    }
  }

  private void addRow(
      String text, List<Paragraph> cells, int first, int last, List<Paragraph> out) {
    int inner = innerHead(text, cells);
    if (inner > 1) {
      addRow(text, new ArrayList<>(cells.subList(0, inner - 1)), first, last, out);
      Paragraph heading = cells.get(inner - 1);
      if (!heading.isEmpty()) {
        Paragraph between = new Paragraph(BlockType.PARA, first);
        between.add(heading.start(), heading.end());
        between.marker = Marker.at(text, heading.start(), heading.end());
        if (between.marker != null) {
          between.clear();
          int from = between.marker.end();
          while (from < heading.end() && Lines.isBlank(text.charAt(from))) {
            from++;
          }
          between.add(from, heading.end());
        }
        out.add(between);
      }
      table++;
      addRow(text, new ArrayList<>(cells.subList(inner, cells.size())), first, last, out);
      return;
    }
    if (readFormal(text, cells, first, out)) {
      return;
    }
    Paragraph row = new Paragraph(rowType(text, cells), first);
    row.lastLine = last;
    row.table = table;
    for (int column = 0; column < cells.size(); column++) {
      cells.get(column).column = column;
      row.cells.add(cells.get(column));
    }
    out.add(row);
  }

  /**
   * Where, inside a row that swallowed the next table's header, that header begins; −1 if nowhere.
   */
  private int innerHead(String text, List<Paragraph> cells) {
    int run = 0;
    for (int k = cells.size() - 1; k >= 1; k--) {
      String cell = cells.get(k).text(text);
      boolean named = !cell.isEmpty() && heads.kindOf(cell) != ColumnKind.OTHER;
      if (named) {
        run++;
      } else if (run >= 3) {
        return k + 1;
      } else {
        return -1;
      }
    }
    return -1;
  }

  private BlockType rowType(String text, List<Paragraph> cells) {
    int named = 0;
    int filled = 0;
    boolean rule = true;
    for (Paragraph cell : cells) {
      String words = cell.text(text);
      if (!words.isEmpty()) {
        filled++;
        rule &= words.chars().allMatch(c -> c == '-' || c == ':' || c == ' ');
        if (heads.kindOf(words.replaceAll("[*_]", "")) != ColumnKind.OTHER) {
          named++;
        }
      }
    }
    if (filled == 0 || rule) {
      return BlockType.RULE;
    }
    return named >= 2 && named * 2 >= filled ? BlockType.TABLE_HEAD : BlockType.TABLE_ROW;
  }

  /** Letterheads and signatures are often set in a table without borders: those are no rows. */
  private boolean readFormal(String text, List<Paragraph> cells, int line, List<Paragraph> out) {
    if (cells.size() > 2) {
      return false;
    }
    BlockType type = null;
    for (Paragraph cell : cells) {
      String words = cell.text(text).replaceAll("[*_]", "");
      String low = org.roviec.text.Vietnamese.fold(words);
      if (low.contains("xã hội chủ nghĩa việt nam")
          || low.contains("đảng cộng sản việt nam")
          || FormalLines.isNumberLine(low)
          || FormalLines.isPlaceAndDate(words)) {
        type = BlockType.META;
      } else if (words.length() < 120 && formal.opensSignature(firstCapitals(words))) {
        type = BlockType.SIGNATURE;
      }
    }
    if (type == null) {
      return false;
    }
    for (Paragraph cell : cells) {
      if (!cell.isEmpty()) {
        addFormal(text, cell, type, line, out);
      }
    }
    return true;
  }

  private static String firstCapitals(String words) {
    int end = 0;
    while (end < words.length()
        && !Character.isLowerCase(words.charAt(end))
        && words.charAt(end) != '(') {
      end++;
    }
    int stop = words.lastIndexOf(' ', end);
    return end == words.length() || stop < 0 ? words.substring(0, end) : words.substring(0, stop);
  }

  private static void addFormal(
      String text, Paragraph cell, BlockType type, int line, List<Paragraph> out) {
    String words = text.substring(cell.start(), cell.end());
    if (type == BlockType.SIGNATURE) {
      int open = words.indexOf('(');
      int close = words.indexOf(')');
      if (open > 0 && close > open) {
        addPiece(text, type, line, cell.start(), cell.start() + open, out);
        addPiece(text, type, line, cell.start() + open, cell.start() + close + 1, out);
        addPiece(text, type, line, cell.start() + close + 1, cell.end(), out);
        return;
      }
    }
    addPiece(text, type, line, cell.start(), cell.end(), out);
  }

  private static void addPiece(
      String text, BlockType type, int line, int start, int end, List<Paragraph> out) {
    int a = start;
    int b = end;
    while (a < b && Lines.isBlank(text.charAt(a))) {
      a++;
    }
    while (b > a && Lines.isBlank(text.charAt(b - 1))) {
      b--;
    }
    if (a < b) {
      Paragraph piece = new Paragraph(type, line);
      piece.add(a, b);
      out.add(piece);
    }
  }
}
