package org.roviec.ingest.rtf;

import com.rtfparserkit.rtf.Command;
import java.util.ArrayList;
import java.util.List;
import org.roviec.ingest.flow.GridTable.GridCell;
import org.roviec.ingest.flow.Story;

/** The definition of a row: edges of its cells, and which of them are merged. */
final class RtfRow {

  /** Width of cells that were not defined, in twips. */
  private static final int UNDEFINED = 1000;

  private final List<Cell> cells = new ArrayList<>();
  private int left;
  private boolean borderedRow;
  private boolean goesOn;
  private boolean merged;
  private boolean bordered;
  private boolean borderNext;
  private boolean rowBorderNext;

  private record Cell(int right, boolean goesOn, boolean merged, boolean bordered) {}

  /** Takes a command that defines the row; others are passed over. */
  void take(Command command, int parameter) {
    switch (command) {
      case trleft -> left = parameter;
      case clvmrg -> goesOn = true;
      case clmrg -> merged = true;
      case trbrdrl, trbrdrr, trbrdrv -> rowBorderNext = true;
      case clbrdrl, clbrdrr -> borderNext = true;
      case trbrdrt, trbrdrb, trbrdrh, clbrdrt, clbrdrb, brdrnone, brdrnil -> endBorder();
      case brdrs, brdrth, brdrdb, brdrdot, brdrdash, brdrhair, brdrtriple -> {
        bordered |= borderNext;
        borderedRow |= rowBorderNext;
        endBorder();
      }
      case cellx -> {
        cells.add(new Cell(parameter, goesOn, merged, bordered));
        goesOn = false;
        merged = false;
        bordered = false;
        endBorder();
      }
      default -> {}
    }
  }

  private void endBorder() {
    borderNext = false;
    rowBorderNext = false;
  }

  /**
   * The cells of a row with this definition and these contents. Some programs write more cells than
   * they defined; those hold nothing.
   */
  List<GridCell> filled(List<Story> contents) {
    List<GridCell> row = new ArrayList<>();
    int from = left;
    for (int i = 0; i < contents.size(); i++) {
      if (i >= cells.size() && !cells.isEmpty() && contents.get(i).isBlank()) {
        break;
      }
      Cell cell = i < cells.size() ? cells.get(i) : new Cell(from + UNDEFINED, false, false, false);
      int right = Math.max(from, cell.right);
      boolean drawn = cell.bordered || borderedRow;
      if (cell.merged && !row.isEmpty()) {
        GridCell last = row.removeLast();
        row.add(new GridCell(last.left(), right, last.goesOn(), drawn, last.story()));
      } else {
        row.add(new GridCell(from, right, cell.goesOn, drawn, contents.get(i)));
      }
      from = right;
    }
    return row;
  }
}
