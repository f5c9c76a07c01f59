package org.roviec.server.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Goes through the tasks somebody works on that have a deadline; one query, a cursor, no list. */
@Repository
public class TimedTasks {
  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;

  TimedTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Hands over every running task that is due on a day or before. */
  @Transactional(readOnly = true)
  public void dueUntil(LocalDate last, Consumer<TimedTask> to) {
    jdbc.sql(
            """
            select task.id, task.progress, task.due,
              array_agg(p.organization_id) filter (where p.role = 'LEAD') as leads,
              array_agg(p.organization_id) filter (where p.role = 'COOPERATING') as cooperating,
              array_agg(p.organization_id) filter (where p.role = 'APPROVER') as approvers,
              array_agg(p.organization_id) filter (where p.role = 'MONITOR') as monitors
            from task left join task_party p
              on p.task_id = task.id and p.organization_id is not null
            where task.progress in ('NOT_STARTED', 'IN_PROGRESS') and task.due <= :last
            group by task.id\
            """)
        .withFetchSize(AT_ONCE)
        .param("last", last)
        .query(row -> {
          to.accept(
              new TimedTask(
                  row.getLong("id"),
                  Progress.valueOf(row.getString("progress")),
                  row.getObject("due", LocalDate.class),
                  numbers(row, "leads"),
                  numbers(row, "cooperating"),
                  numbers(row, "approvers"),
                  numbers(row, "monitors")));
        });
  }

  private static List<Long> numbers(ResultSet row, String column) throws SQLException {
    java.sql.Array numbers = row.getArray(column);
    return numbers == null ? List.of() : List.of((Long[]) numbers.getArray());
  }
}
