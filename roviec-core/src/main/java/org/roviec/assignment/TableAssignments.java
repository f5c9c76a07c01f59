package org.roviec.assignment;

import java.util.ArrayList;
import java.util.List;
import org.roviec.deadline.TimeFinder;
import org.roviec.lexicon.Words;
import org.roviec.outline.Block;
import org.roviec.outline.Cell;
import org.roviec.outline.ColumnHeads;
import org.roviec.outline.ColumnKind;
import org.roviec.outline.Outline;

/** Reads the rows of assignment tables: one assignment a row, its fields in the other cells. */
final class TableAssignments {

  private final ColumnHeads heads;
  private final FieldReader fields;
  private List<ColumnKind> columns = List.of();
  private int table = -1;
  private boolean register;

  TableAssignments(ColumnHeads heads, FieldReader fields) {
    this.heads = heads;
    this.fields = fields;
  }

  /**
   * Takes the heads of a table's columns.
   *
   * @param alone whether nothing but tables has assigned work so far
   */
  void head(Outline outline, Block row, boolean alone) {
    columns = columns(outline, row);
    table = row.table();
    register = alone;
  }

  /** Takes a row of a table; adds a draft if it is a row that assigns work. */
  void take(Outline outline, Block row, TimeFinder.Context context, List<Draft> drafts) {
    boolean goesOn = row.table() == table || row.cells().size() == columns.size();
    boolean group = outline.sectionOf(row).firstBlock() == row.index();
    if (!goesOn || group || !assignsWork()) {
      return;
    }
    int shift = shift(outline, row);
    Cell work = cellOf(row, ColumnKind.WORK, shift);
    if (work == null || work.isEmpty() || filled(row) < 2) {
      return;
    }
    Words words = outline.words();
    Draft draft =
        new Draft(
            row.index(), row.section(), words.firstFrom(work.start()), words.firstFrom(work.end()));
    if (draft.from >= draft.to || isGroup(outline, row)) {
      return;
    }
    draft.fromTable = true;
    draft.rule = "assign.table-row";
    draft.confidence = 0.95;
    for (Cell cell : row.cells()) {
      ColumnKind kind = kindAt(cell.column() + shift);
      if (kind != ColumnKind.WORK) {
        fields.fill(outline, kind, cell.start(), cell.end(), draft, context);
      }
    }
    drafts.add(draft);
  }

  private List<ColumnKind> columns(Outline outline, Block head) {
    List<ColumnKind> kinds = new ArrayList<>();
    for (Cell cell : head.cells()) {
      kinds.add(heads.kindOf(outline.view().text().substring(cell.start(), cell.end())));
    }
    if (!kinds.contains(ColumnKind.WORK) && kinds.contains(ColumnKind.LEAD)) {
      int first = kinds.indexOf(ColumnKind.OTHER);
      if (first >= 0) {
        kinds.set(first, ColumnKind.WORK);
      }
    }
    return kinds;
  }

  /**
   * Work with somebody to do it, and not a report on what was done. A table with columns for what
   * was done is a report where the paper itself assigns work, else a register of work to follow up.
   */
  private boolean assignsWork() {
    boolean owned = columns.contains(ColumnKind.LEAD) || columns.contains(ColumnKind.RESPONSIBLE);
    boolean timed = columns.contains(ColumnKind.TIME);
    return columns.contains(ColumnKind.WORK)
        && (columns.contains(ColumnKind.PROGRESS) ? register && owned && timed : owned || timed);
  }

  /** 1 where the number's cell is missing, merged into the row above. */
  private int shift(Outline outline, Block row) {
    boolean numbered = !columns.isEmpty() && columns.getFirst() == ColumnKind.NUMBER;
    if (!numbered || row.cells().size() >= columns.size() || row.cells().isEmpty()) {
      return 0;
    }
    Cell first = row.cells().getFirst();
    return first.end() - first.start() > 8
            && !outline.words().isNumber(outline.words().firstFrom(first.start()))
        ? 1
        : 0;
  }

  private ColumnKind kindAt(int column) {
    return column < columns.size() ? columns.get(column) : ColumnKind.OTHER;
  }

  private @org.jspecify.annotations.Nullable Cell cellOf(Block row, ColumnKind kind, int shift) {
    for (Cell cell : row.cells()) {
      if (kindAt(cell.column() + shift) == kind) {
        return cell;
      }
    }
    return null;
  }

  /** A row that only names a group of rows below it: "I | Về thể chế | | |". */
  private static boolean isGroup(Outline outline, Block row) {
    Cell first = row.cells().getFirst();
    return filled(row) == 2
        && !first.isEmpty()
        && first.end() - first.start() <= 5
        && outline.words().isWord(outline.words().firstFrom(first.start()));
  }

  private static int filled(Block row) {
    int filled = 0;
    for (Cell cell : row.cells()) {
      if (!cell.isEmpty()) {
        filled++;
      }
    }
    return filled;
  }
}
