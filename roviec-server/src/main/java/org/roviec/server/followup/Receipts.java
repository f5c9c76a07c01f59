package org.roviec.server.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who received and who declined which task, as it lies in the database. */
@Repository
class Receipts {

  private final JdbcClient jdbc;

  Receipts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long add(long taskId, long body, Reporter by, boolean accepted, String reason, Instant at) {
    return jdbc.sql(
            """
            insert into task_receipt (task_id, body_id, account, person, at, accepted, reason)
            values (:task, :body, :account, :person, :at, :accepted, :reason) returning id
            """)
        .param("task", taskId)
        .param("body", body)
        .param("account", by.username())
        .param("person", by.displayName())
        .param("at", Timestamp.from(at))
        .param("accepted", accepted)
        .param("reason", reason)
        .query(Long.class)
        .single();
  }

  /** The bodies that received a task. */
  Set<Long> received(long taskId) {
    return jdbc
        .sql("select distinct body_id from task_receipt where task_id = :task and accepted")
        .param("task", taskId)
        .query(Long.class)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The refusals of a task that wait for an answer. */
  List<Refusal> refusals(long taskId) {
    return jdbc.sql(
            """
            select * from task_receipt where task_id = :task and not accepted
              and answered_at is null order by id
            """)
        .param("task", taskId)
        .query(Receipts::refusal)
        .list();
  }

  /** All refusals that wait for an answer, the oldest first. */
  List<Refusal> refusals() {
    return jdbc.sql(
            """
            select * from task_receipt where not accepted and answered_at is null
            order by at limit 200
            """)
        .query(Receipts::refusal)
        .list();
  }

  /** Answers the refusals of tasks that wait. */
  void answer(Collection<Long> tasks, String person, String answer, Instant at) {
    jdbc.sql(
            """
            update task_receipt set answered_at = :at, answered_by = :person, answer = :answer
            where task_id = any (:tasks) and not accepted and answered_at is null
            """)
        .param("at", Timestamp.from(at))
        .param("person", person)
        .param("answer", answer)
        .param("tasks", tasks.toArray(Long[]::new))
        .update();
  }

  private static Refusal refusal(ResultSet row, int index) throws SQLException {
    return new Refusal(
        row.getLong("task_id"),
        row.getLong("body_id"),
        row.getString("person"),
        row.getTimestamp("at").toInstant(),
        row.getString("reason"));
  }
}
