package org.roviec.server.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests for later deadlines as they lie in the database. */
@Repository
class ExtensionRequests {

  private static final int MOST = 500;

  private final JdbcClient jdbc;

  ExtensionRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long add(
      long taskId,
      long body,
      Reporter by,
      LocalDate due,
      LocalDate wanted,
      String reason,
      String paper,
      Instant at) {
    return jdbc.sql(
            """
            insert into extension_request (task_id, body_id, account, person, at, due, wanted,
              reason, paper)
            values (:task, :body, :account, :person, :at, :due, :wanted, :reason, :paper)
            returning id
            """)
        .param("task", taskId)
        .param("body", body)
        .param("account", by.username())
        .param("person", by.displayName())
        .param("at", Timestamp.from(at))
        .param("due", due)
        .param("wanted", wanted)
        .param("reason", reason)
        .param("paper", paper)
        .query(Long.class)
        .single();
  }

  Optional<ExtensionRequest> find(long id) {
    return jdbc.sql("select * from extension_request where id = :id")
        .param("id", id)
        .query(ExtensionRequests::request)
        .optional();
  }

  Optional<ExtensionRequest> pending(long taskId) {
    return jdbc.sql("select * from extension_request where task_id = :task and state = 'PENDING'")
        .param("task", taskId)
        .query(ExtensionRequests::request)
        .optional();
  }

  List<ExtensionRequest> of(long taskId) {
    return jdbc.sql("select * from extension_request where task_id = :task order by id desc")
        .param("task", taskId)
        .query(ExtensionRequests::request)
        .list();
  }

  /** Those that wait, the nearest deadline first. */
  List<ExtensionRequest> pending() {
    return jdbc.sql(
            "select * from extension_request where state = 'PENDING' order by due, id limit :most")
        .param("most", MOST)
        .query(ExtensionRequests::request)
        .list();
  }

  /** The last ones decided. */
  List<ExtensionRequest> decided(int most) {
    return jdbc.sql(
            """
            select * from extension_request where decided_at is not null
            order by decided_at desc, id desc limit :most
            """)
        .param("most", most)
        .query(ExtensionRequests::request)
        .list();
  }

  /** Decides a request that waits; false if it waits no more. */
  boolean decide(
      long id,
      ExtensionRequest.State state,
      @Nullable LocalDate granted,
      String account,
      String person,
      String reason,
      Instant at) {
    return jdbc.sql(
                """
                update extension_request set state = :state, granted = :granted,
                  decided_at = :at, decided_by = :account, decided_person = :person,
                  decision_reason = :reason
                where id = :id and state = 'PENDING'
                """)
            .param("state", state.name())
            .param("granted", granted)
            .param("at", Timestamp.from(at))
            .param("account", account)
            .param("person", person)
            .param("reason", reason)
            .param("id", id)
            .update()
        == 1;
  }

  /** What waits for a task that was settled is of no more use. */
  void settle(long taskId, Instant at) {
    jdbc.sql(
            """
            update extension_request set state = 'MOOT', decided_at = :at
            where task_id = :task and state = 'PENDING'
            """)
        .param("at", Timestamp.from(at))
        .param("task", taskId)
        .update();
  }

  private static ExtensionRequest request(ResultSet row, int index) throws SQLException {
    Timestamp decided = row.getTimestamp("decided_at");
    return new ExtensionRequest(
        row.getLong("id"),
        row.getLong("task_id"),
        row.getLong("body_id"),
        row.getString("account"),
        row.getString("person"),
        row.getTimestamp("at").toInstant(),
        row.getObject("due", LocalDate.class),
        row.getObject("wanted", LocalDate.class),
        row.getString("reason"),
        row.getString("paper"),
        ExtensionRequest.State.valueOf(row.getString("state")),
        row.getObject("granted", LocalDate.class),
        decided == null ? null : decided.toInstant(),
        row.getString("decided_person"),
        row.getString("decision_reason"));
  }
}
