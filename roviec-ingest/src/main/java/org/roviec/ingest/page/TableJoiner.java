package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins tables that go on over pages: the header printed again is left out, a row broken by the
 * page's end becomes one row.
 */
final class TableJoiner {

  private static final int LONGEST_HEADER = 3;

  private TableJoiner() {}

  /** Joins the tables of consecutive pages, in place. */
  static void join(List<Sheet> sheets) {
    Table open = null;
    Table head = null;
    for (Sheet sheet : sheets) {
      List<Block> flow = sheet.flow();
      if (flow.isEmpty()) {
        continue;
      }
      if (open != null && head != null && flow.getFirst() instanceof Table next) {
        if (next.width() == open.width()) {
          flow.set(0, goingOn(next, head, open));
          next = (Table) flow.getFirst();
          open = flow.size() == 1 ? next.rows().isEmpty() ? open : next : null;
        } else {
          open = null;
        }
      } else {
        open = null;
      }
      if (open == null) {
        open = flow.getLast() instanceof Table last ? last : null;
        head = open;
      }
    }
  }

  /** The rows of a table that goes on, without its header and without what goes into the last. */
  private static Table goingOn(Table next, Table head, Table before) {
    List<Table.Row> rows = new ArrayList<>(next.rows());
    int header = header(rows, head.rows());
    rows.subList(0, header).clear();
    if (!rows.isEmpty() && !before.rows().isEmpty()) {
      Table.Row last = before.rows().getLast();
      Table.Row joined = joined(last, rows.getFirst());
      if (joined != null) {
        before.rows().set(before.rows().size() - 1, joined);
        rows.removeFirst();
      }
    }
    return new Table(next.top(), rows, next.columns());
  }

  /** How many first rows say the same as the first rows of the table's beginning. */
  private static int header(List<Table.Row> rows, List<Table.Row> head) {
    int same = 0;
    while (same < LONGEST_HEADER
        && same < rows.size()
        && same < head.size()
        && rows.get(same).text().equals(head.get(same).text())) {
      same++;
    }
    return same;
  }

  /** A row that the page's end broke: its number stands on the page before. Null if it is none. */
  private static Table.@Nullable Row joined(Table.Row last, Table.Row next) {
    if (!next.cells().getFirst().isEmpty() || last.cells().getFirst().isEmpty()) {
      return null;
    }
    List<Table.Cell> cells = new ArrayList<>();
    boolean goesOn = false;
    for (int i = 0; i < last.cells().size(); i++) {
      Table.Cell above = last.cells().get(i);
      Table.Cell below = next.cells().get(i);
      goesOn |= !above.isEmpty() && !below.isEmpty();
      cells.add(above.and(below));
    }
    return goesOn ? new Table.Row(cells) : null;
  }
}
