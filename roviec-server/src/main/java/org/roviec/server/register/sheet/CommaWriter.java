package org.roviec.server.register.sheet;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.roviec.server.register.Condition;
import org.roviec.server.register.Task;
import org.roviec.server.web.Commas;

/** Writes tasks as comma-separated values, with the byte order mark that spreadsheets look for. */
public final class CommaWriter {

  private final PrintWriter out;
  private final LocalDate today;

  /** A writer as of a day; the head is written at once. */
  public CommaWriter(PrintWriter out, LocalDate today) {
    this.out = out;
    this.today = today;
    out.print(Commas.MARK);
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
    out.print(Commas.line(cells.toList()));
  }
}
