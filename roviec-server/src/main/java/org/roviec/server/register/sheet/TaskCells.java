package org.roviec.server.register.sheet;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Condition;
import org.roviec.server.register.Days;
import org.roviec.server.register.Deadline;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskParty;

/** A task as the cells of a row: words and days. */
final class TaskCells {

  private TaskCells() {}

  /** The cells as of a day; empty ones are left out. */
  static Map<Column, Object> of(Task task, List<Condition> conditions, LocalDate today) {
    Map<Column, Object> cells = new EnumMap<>(Column.class);
    cells.put(Column.CODE, task.code());
    cells.put(Column.BASIS, task.basis().label());
    cells.put(Column.WORK, task.work());
    cells.put(Column.LEAD, names(task, PartyRole.LEAD));
    cells.put(Column.COOPERATING, names(task, PartyRole.COOPERATING));
    cells.put(Column.MONITOR, names(task, PartyRole.MONITOR));
    put(cells, Column.PRODUCT, task.product());
    cells.put(Column.SUBMIT_TO, names(task, PartyRole.SUBMIT_TO));
    cells.put(Column.DUE, due(task.deadline()));
    put(cells, Column.ORIGINAL_DUE, task.deadline().isMoved() ? task.deadline().original() : null);
    cells.put(Column.PROGRESS, SheetWords.of(task.progress()));
    cells.put(Column.TIMELINESS, SheetWords.of(task.timeliness(today)));
    put(cells, Column.COMPLETED, task.completedOn());
    Long late = task.daysLate(today);
    put(cells, Column.DAYS_LATE, late != null && late > 0 ? late.toString() : null);
    put(cells, Column.FIELD, task.field());
    cells.put(Column.PRIORITY, SheetWords.of(task.priority()));
    cells.put(
        Column.NOTE, conditions.stream().map(Condition::words).collect(Collectors.joining("\n")));
    return cells;
  }

  /** A day as a day; else the words of the document; never an empty cell. */
  private static Object due(Deadline deadline) {
    LocalDate day = deadline.day();
    if (day != null) {
      return day;
    }
    String words = deadline.words();
    return words == null || words.isBlank() ? "Không hạn" : words;
  }

  private static String names(Task task, PartyRole role) {
    return task.in(role).stream().map(TaskParty::asWritten).collect(Collectors.joining(";\n"));
  }

  private static void put(Map<Column, Object> cells, Column column, @Nullable Object value) {
    if (value != null) {
      cells.put(column, value);
    }
  }

  /** What stands in a cell, as text. */
  static String text(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    return cell instanceof LocalDate day ? Days.shown(day) : cell.toString();
  }
}
