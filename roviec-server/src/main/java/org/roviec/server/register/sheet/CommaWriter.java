package org.roviec.server.register.sheet;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.roviec.server.register.Condition;
import org.roviec.server.register.Task;

/** Writes tasks as comma-separated values, with the byte order mark that spreadsheets look for. */
public final class CommaWriter {

  private final PrintWriter out;
  private final LocalDate today;

  /** A writer as of a day; the head is written at once. */
  public CommaWriter(PrintWriter out, LocalDate today) {
    this.out = out;
    this.today = today;
    out.print('\ufeff');
    for (Column column : Column.values()) {
      cell(column, column.heading());
    }
    out.print("\r\n");
  }

  /** Adds tasks with what is to be minded about each, by its key. */
  public void add(List<Task> tasks, Map<Long, List<Condition>> conditions) {
    for (Task task : tasks) {
      Map<Column, Object> cells =
          TaskCells.of(task, conditions.getOrDefault(task.id(), List.of()), today);
      for (Column column : Column.values()) {
        cell(column, TaskCells.text(cells.get(column)));
      }
      out.print("\r\n");
    }
  }

  private void cell(Column column, String text) {
    if (column.ordinal() > 0) {
      out.print(',');
    }
    // A cell that begins like a formula would be one in a spreadsheet.
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    out.print('"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"');
  }
}
