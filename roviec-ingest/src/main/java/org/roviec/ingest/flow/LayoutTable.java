package org.roviec.ingest.flow;

import java.util.List;
import java.util.Set;
import org.roviec.text.Vietnamese;

/**
 * Tells tables that only place text on the page from tables of data. Letterheads, signatures and
 * lists of recipients are mostly set in two columns without borders.
 */
final class LayoutTable {

  private static final int MOST_ROWS = 8;
  private static final int MOST_COLUMNS = 3;

  /** Lines that stand alone in a letterhead, and nowhere in a table of data. */
  private static final Set<String> LETTERHEAD =
      Set.of(
          "cộng hòa xã hội chủ nghĩa việt nam",
          "cộng hoà xã hội chủ nghĩa việt nam",
          "độc lập - tự do - hạnh phúc",
          "đảng cộng sản việt nam",
          "nơi nhận:",
          "nơi nhận");

  /** First cells of headers of tables of data. */
  private static final Set<String> HEADS = Set.of("tt", "stt", "số tt", "số thứ tự");

  private LayoutTable() {}

  static boolean matches(Table table) {
    int columns = table.columns();
    if (columns <= 1 || table.rows.isEmpty()) {
      return true;
    }
    if (table.rows.size() > MOST_ROWS || used(table) > MOST_COLUMNS || isHeaded(table)) {
      return false;
    }
    return !table.bordered || isFormal(table);
  }

  /** Columns that hold anything: narrow empty ones are set between two as a gap. */
  private static int used(Table table) {
    int most = 0;
    for (Table.Row row : table.rows) {
      int used = 0;
      for (Table.Cell cell : row.cells) {
        used += cell.story().isBlank() ? 0 : 1;
      }
      most = Math.max(most, used);
    }
    return most;
  }

  private static boolean isHeaded(Table table) {
    List<Table.Cell> first = table.rows.getFirst().cells;
    return !first.isEmpty()
        && HEADS.contains(
            Vietnamese.fold(TableWriter.joined(first.getFirst().story(), ' ').text()));
  }

  private static boolean isFormal(Table table) {
    for (Table.Row row : table.rows) {
      for (Table.Cell cell : row.cells) {
        if (isFormal(cell.story())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isFormal(Story story) {
    for (Block block : story.blocks) {
      if (block instanceof Line line
          && line.text()
              .lines()
              .anyMatch(words -> LETTERHEAD.contains(Vietnamese.fold(words.strip())))) {
        return true;
      }
    }
    return false;
  }
}
