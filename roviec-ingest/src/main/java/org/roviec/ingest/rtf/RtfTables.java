package org.roviec.ingest.rtf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.roviec.ingest.flow.Flow;
import org.roviec.ingest.flow.GridTable;
import org.roviec.ingest.flow.Story;

/** Tables that are open, one inside the other. RTF says for each paragraph how deep it stands. */
final class RtfTables {

  /** Deeper tables are read as if they stood on this level. */
  private static final int DEEPEST = 20;

  private final Flow flow;
  private final Deque<Open> open = new ArrayDeque<>();

  RtfTables(Flow flow) {
    this.flow = flow;
  }

  private static final class Open {
    final GridTable table = new GridTable();
    List<Story> cells = new ArrayList<>();
  }

  /** What comes stands on this level; 0 for outside of tables. */
  void enter(int level) {
    int depth = Math.min(level, DEEPEST);
    while (open.size() > depth) {
      close();
    }
    while (open.size() < depth) {
      open.push(new Open());
      flow.beginAside();
    }
  }

  int depth() {
    return open.size();
  }

  /** Ends a cell of the innermost table. */
  void endCell() {
    open.element().cells.add(flow.endAside());
    flow.beginAside();
  }

  /** Ends a row of the innermost table. */
  void endRow(RtfRow shape) {
    Open innermost = open.element();
    if (!innermost.cells.isEmpty()) {
      innermost.table.add(shape.filled(innermost.cells));
      innermost.cells = new ArrayList<>();
    }
  }

  private void close() {
    Open last = open.element();
    if (!last.cells.isEmpty()) {
      endRow(new RtfRow());
    }
    Story rest = flow.endAside();
    open.pop();
    if (!last.table.isEmpty()) {
      last.table.pour(flow);
    }
    flow.put(rest);
  }
}
