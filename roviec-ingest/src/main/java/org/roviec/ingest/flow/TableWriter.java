package org.roviec.ingest.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes tables as lines: one of bars for each row, or, where a table only places a letterhead or a
 * signature on the page, the lines in its cells.
 */
final class TableWriter {

  /** A merged cell is repeated in each row it stands beside if it is no longer than this. */
  private static final int REPEATED = 300;

  /** With more line ends than this, a row is taken for several; blanks part its paragraphs then. */
  private static final int LINE_ENDS = 50;

  private final Consumer<Line> out;

  TableWriter(Consumer<Line> out) {
    this.out = out;
  }

  void write(Table table) {
    if (LayoutTable.matches(table)) {
      writeApart(table);
    } else {
      writeRows(table);
    }
  }

  private void writeApart(Table table) {
    for (Table.Row row : table.rows) {
      for (Table.Cell cell : row.cells) {
        writeStory(cell.story());
      }
    }
  }

  void writeStory(Story story) {
    for (Block block : story.blocks) {
      if (block instanceof Line line) {
        out.accept(line);
      } else if (block instanceof Table inner) {
        write(inner);
      }
    }
  }

  private void writeRows(Table table) {
    int columns = table.columns();
    Map<Integer, Line> merged = new HashMap<>();
    for (Table.Row row : table.rows) {
      List<Line> cells = new ArrayList<>(columns);
      for (Table.Cell cell : row.cells) {
        fill(cells, cell.column());
        cells.add(content(cell, merged));
      }
      fill(cells, columns);
      writeRow(cells);
    }
  }

  private static void fill(List<Line> cells, int upTo) {
    while (cells.size() < upTo) {
      cells.add(new Line());
    }
  }

  /** What is printed beside the rest of the row: a merged cell stands beside several rows. */
  private static Line content(Table.Cell cell, Map<Integer, Line> merged) {
    Line above = merged.get(cell.column());
    if (cell.goesOn() && above != null) {
      return above.length() <= REPEATED ? above : new Line();
    }
    Line content = joined(cell.story(), '\n');
    for (int column = 1; column < cell.span(); column++) {
      merged.remove(cell.column() + column);
    }
    merged.put(cell.column(), content);
    return content;
  }

  /** The paragraphs of a cell, and the rows of tables in it, with a character between them. */
  static Line joined(Story story, char between) {
    Line all = new Line();
    for (Block block : story.blocks) {
      if (block instanceof Line line) {
        add(all, line.asCell(), between);
      } else if (block instanceof Table inner) {
        addInner(all, inner, between);
      }
    }
    return all;
  }

  private static void addInner(Line all, Table inner, char between) {
    for (Table.Row row : inner.rows) {
      Line line = new Line();
      for (Table.Cell cell : row.cells) {
        add(line, joined(cell.story(), ' '), '\t');
      }
      add(all, line, between);
    }
  }

  private static void add(Line all, Line next, char between) {
    if (next.isBlank()) {
      return;
    }
    if (all.length() > 0) {
      all.append(between);
    }
    all.append(next);
  }

  private void writeRow(List<Line> cells) {
    boolean crowded = lineEnds(cells) > LINE_ENDS;
    Line row = new Line();
    row.append('|');
    for (Line cell : cells) {
      row.append(' ');
      if (cell.length() > 0) {
        row.append(crowded ? cell.inOneLine() : cell);
        row.append(' ');
      }
      row.append('|');
    }
    out.accept(row);
  }

  private static long lineEnds(List<Line> cells) {
    long ends = 0;
    for (Line cell : cells) {
      ends += cell.text().chars().filter(c -> c == '\n').count();
    }
    return ends;
  }
}
