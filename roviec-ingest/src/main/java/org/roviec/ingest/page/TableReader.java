package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the letters that stand in ruled fields out of a page and reads them as tables. */
final class TableReader {

  private final int page;
  private final List<Glyph> outside;
  private final List<Table> tables = new ArrayList<>();

  TableReader(List<Glyph> glyphs, List<Rule> rules, float size, int page) {
    this.page = page;
    this.outside = new ArrayList<>(glyphs);
    for (Grid grid : GridFinder.of(rules, size)) {
      take(grid);
    }
  }

  List<Table> tables() {
    return tables;
  }

  /** The letters that stand in no table. */
  List<Glyph> outside() {
    return outside;
  }

  private void take(Grid grid) {
    Map<Integer, List<Glyph>> fields = new LinkedHashMap<>();
    List<Glyph> rest = new ArrayList<>();
    for (Glyph glyph : outside) {
      int field = grid.fieldAt(glyph.x() + glyph.width() / 2, glyph.middle());
      if (field < 0) {
        rest.add(glyph);
      } else {
        fields.computeIfAbsent(field, key -> new ArrayList<>()).add(glyph);
      }
    }
    List<Table.Row> rows = rows(grid, fields);
    if (rows.isEmpty()) {
      return;
    }
    outside.clear();
    outside.addAll(rest);
    tables.add(new Table(grid.top(), rows, grid.columnEdges()));
  }

  private List<Table.Row> rows(Grid grid, Map<Integer, List<Glyph>> fields) {
    List<Table.Row> rows = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      List<Table.Cell> cells = new ArrayList<>();
      for (int column = 0; column < grid.columns(); column++) {
        List<Glyph> glyphs = fields.getOrDefault(row * grid.columns() + column, List.of());
        List<Line> lines = Rows.lines(SegmentFinder.of(glyphs));
        cells.add(new Table.Cell(List.of(new Table.Part(lines, page))));
      }
      Table.Row read = new Table.Row(cells);
      if (!read.isEmpty()) {
        rows.add(read);
      }
    }
    return rows;
  }
}
