package org.roviec.server.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What happened to tasks, as it lies in the database: only ever added to. */
@Repository
class TaskEvents {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final JsonMapper json;

  TaskEvents(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
    this.jdbc = jdbc;
    this.template = template;
    this.json = json;
  }

  void add(
      long taskId,
      TaskEvent.Kind kind,
      @Nullable TaskState before,
      @Nullable TaskState after,
      Cause cause,
      Instant now) {
    jdbc.sql(
            """
            insert into task_event (task_id, at, actor, kind, before, after, reason, paper, batch)
            values (:task, :at, :actor, :kind, cast(:before as jsonb), cast(:after as jsonb),
              :reason, :paper, :batch)
            """)
        .param("task", taskId)
        .param("at", Timestamp.from(now))
        .param("actor", cause.actor())
        .param("kind", kind.name())
        .param("before", before == null ? null : json.writeValueAsString(before))
        .param("after", after == null ? null : json.writeValueAsString(after))
        .param("reason", cause.reason())
        .param("paper", cause.paper())
        .param("batch", cause.batch())
        .update();
  }

  /** Says of many tasks that they were opened, in one go. */
  void addOpened(List<Long> taskIds, Cause cause, Instant now) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Long id : taskIds) {
      rows.add(
          new @Nullable Object[] {
            id,
            Timestamp.from(now),
            cause.actor(),
            TaskEvent.Kind.OPENED.name(),
            cause.reason(),
            cause.paper(),
            cause.batch()
          });
    }
    template.batchUpdate(
        "insert into task_event (task_id, at, actor, kind, reason, paper, batch)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** All that happened to a task, the newest first. */
  List<TaskEvent> of(long taskId) {
    return jdbc.sql("select * from task_event where task_id = :id order by id desc")
        .param("id", taskId)
        .query((row, _) -> event(row))
        .list();
  }

  /** All that was done in one go. */
  List<TaskEvent> in(UUID batch) {
    return jdbc.sql("select * from task_event where batch = :batch order by id")
        .param("batch", batch)
        .query((row, _) -> event(row))
        .list();
  }

  private TaskEvent event(java.sql.ResultSet row) throws java.sql.SQLException {
    return new TaskEvent(
        row.getLong("id"),
        row.getLong("task_id"),
        row.getTimestamp("at").toInstant(),
        row.getString("actor"),
        TaskEvent.Kind.valueOf(row.getString("kind")),
        state(row.getString("before")),
        state(row.getString("after")),
        row.getString("reason"),
        row.getString("paper"),
        row.getObject("batch", UUID.class));
  }

  private @Nullable TaskState state(@Nullable String written) {
    return written == null ? null : json.readValue(written, TaskState.class);
  }
}
