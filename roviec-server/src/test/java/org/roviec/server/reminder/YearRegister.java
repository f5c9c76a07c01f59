package org.roviec.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.DueBy;
import org.roviec.server.register.Scope;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.TaskList;
import org.roviec.server.register.Timeliness;
import org.roviec.server.register.View;
import org.roviec.server.reminder.YearModel.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of the simulated year, held against the model. */
final class YearRegister {

  private final JdbcClient jdbc;
  private final TaskList list;

  YearRegister(JdbcClient jdbc, TaskList list) {
    this.jdbc = jdbc;
    this.list = list;
  }

  /** A row of the register, written out so that two can be compared. */
  private record Row(
      String progress,
      @Nullable LocalDate original,
      @Nullable LocalDate due,
      @Nullable LocalDate reported,
      @Nullable LocalDate completed,
      long lead) {}

  /** Fails where a task, or how many tasks are late in which way, is not as the model has it. */
  void assertEqual(YearModel model, LocalDate day) {
    Map<Long, Row> expected = new HashMap<>();
    for (Entry entry : model.entries()) {
      expected.put(
          entry.id,
          new Row(
              entry.progress.name(),
              entry.original,
              entry.due,
              entry.reported,
              entry.completed,
              entry.lead));
    }
    Map<Long, Row> rows = new HashMap<>();
    jdbc.sql(
            """
            select task.*, p.organization_id from task
            join task_party p on p.task_id = task.id and p.role = 'LEAD'\
            """)
        .query(row -> {
          rows.put(
              row.getLong("id"),
              new Row(
                  row.getString("progress"),
                  row.getObject("original_due", LocalDate.class),
                  row.getObject("due", LocalDate.class),
                  row.getObject("reported_on", LocalDate.class),
                  row.getObject("completed_on", LocalDate.class),
                  row.getLong("organization_id")));
        });
    assertThat(rows).as("the register on " + day).isEqualTo(expected);
    TaskFilter all = TaskFilter.of(View.ALL);
    for (DueBy by : DueBy.values()) {
      Map<Timeliness, Long> counts = list.timeliness(all, Scope.ALL, day, by);
      assertThat(counts)
          .as(by + " on " + day)
          .isEqualTo(model.timeliness(day, by == DueBy.ORIGINAL));
      assertThat(counts.values().stream().mapToLong(Long::longValue).sum())
          .isEqualTo(model.entries().size());
    }
  }
}
