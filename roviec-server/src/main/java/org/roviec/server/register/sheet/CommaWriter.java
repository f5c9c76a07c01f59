package org.roviec.server.register.sheet;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    line(Arrays.stream(Column.values()).map(Column::heading));
  }

  /** Adds tasks with what is to be minded about each, by its key. */
  public void add(List<Task> tasks, Map<Long, List<Condition>> conditions) {
    for (Task task : tasks) {
      Map<Column, Object> cells =
          TaskCells.of(task, conditions.getOrDefault(task.id(), List.of()), today);
      line(Arrays.stream(Column.values()).map(column -> TaskCells.text(cells.get(column))));
    }
  }

  private void line(Stream<String> cells) {
    out.print(cells.map(CommaWriter::quoted).collect(Collectors.joining(",")));
    out.print("\r\n");
  }

  private static String quoted(String text) {
    // A cell that begins like a formula would be one in a spreadsheet.
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
