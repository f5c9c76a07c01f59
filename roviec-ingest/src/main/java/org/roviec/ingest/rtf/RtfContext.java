package org.roviec.ingest.rtf;

import org.jspecify.annotations.Nullable;
import org.roviec.ingest.flow.Flow;

/** Where the text, a note, a header or a text box stands: paragraph at hand, tables around it. */
final class RtfContext {

  final RtfTables tables;
  private final Flow flow;

  /** Whether the paragraph stands in a table, and in which level of tables. */
  boolean inTable;

  int level;
  boolean breaksBefore;
  boolean breakDue;

  /** Printed in front of the paragraph once it begins. */
  @Nullable String number;

  /** Whether a number of a note was called, whose words come next. */
  boolean called;

  /** Whether a note is printed at the end of the document. */
  boolean atEnd;

  private boolean begun;

  RtfContext(Flow flow) {
    this.flow = flow;
    tables = new RtfTables(flow);
  }

  /** Something is printed: the paragraph begins, if it has not. */
  void begin() {
    tables.enter(inTable ? Math.max(1, level) : 0);
    if (!begun && breaksBefore || breakDue) {
      flow.pageBreak();
      breakDue = false;
    }
    begun = true;
    if (number != null) {
      flow.number(number);
      number = null;
    }
  }

  void resetParagraph() {
    inTable = false;
    level = 0;
    breaksBefore = false;
  }

  void endParagraph() {
    begin();
    flow.endParagraph();
    begun = false;
  }

  /** Ends a paragraph that has begun. */
  void endBegun() {
    if (begun) {
      endParagraph();
    }
  }

  /** Ends a cell on a level of tables. */
  void endCell(int depth) {
    if (begun || number != null) {
      begin();
    }
    tables.enter(depth);
    tables.endCell();
    begun = false;
  }

  void endRow(RtfRow row, int depth) {
    tables.enter(depth);
    tables.endRow(row);
    begun = false;
  }
}
