package org.roviec.server.urging;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.paper.Form;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Urging letters as they lie in the database. */
@Repository
class Urgings {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  Urgings(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** Keeps a draft; the number of its key is given out here. */
  long add(Urging draft) {
    long id =
        jdbc.sql(
                """
                insert into urging (body_id, body_name, form, ask_by, command, drafted_by,
                  drafted_at)
                values (:body, :name, :form, :askBy, :command, :by, :at) returning id
                """)
            .param("body", draft.bodyId())
            .param("name", draft.bodyName())
            .param("form", draft.form().name())
            .param("askBy", draft.askBy())
            .param("command", draft.command())
            .param("by", draft.draftedBy())
            .param("at", Timestamp.from(draft.draftedAt()))
            .query(Long.class)
            .single();
    List<Object[]> rows = new ArrayList<>();
    for (UrgedTask task : draft.tasks()) {
      rows.add(
          new Object[] {
            id,
            rows.size(),
            task.taskId(),
            task.code(),
            task.work(),
            task.basis(),
            Date.valueOf(task.due()),
            task.daysLate(),
            task.round()
          });
    }
    batch.batchUpdate(
        "insert into urging_task (urging_id, position, task_id, code, work, basis, due, days_late,"
            + " round) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    return id;
  }

  Optional<Urging> find(long id) {
    return jdbc.sql("select * from urging where id = :id")
        .param("id", id)
        .query((row, _) -> urging(row))
        .optional()
        .map(found -> found.with(tasks(id)));
  }

  private List<UrgedTask> tasks(long id) {
    return jdbc.sql("select * from urging_task where urging_id = :id order by position")
        .param("id", id)
        .query((row, _) ->
            new UrgedTask(
                row.getLong("task_id"),
                row.getString("code"),
                row.getString("work"),
                row.getString("basis"),
                row.getObject("due", LocalDate.class),
                row.getInt("days_late"),
                row.getInt("round")))
        .list();
  }

  /** The newest letters, without their tasks. */
  List<Urging> newest(int most) {
    return jdbc.sql("select * from urging order by id desc limit :most")
        .param("most", most)
        .query((row, _) -> urging(row))
        .list();
  }

  /** The letters that went out about a task, the oldest first, without their tasks. */
  List<Urging> about(long taskId) {
    return jdbc.sql(
            """
            select u.* from urging u join urging_task t on t.urging_id = u.id
            where t.task_id = :task and u.number is not null order by u.issued_on, u.id
            """)
        .param("task", taskId)
        .query((row, _) -> urging(row))
        .list();
  }

  /** How often each of these tasks was urged by letters that went out; others are left out. */
  Map<Long, Integer> counts(List<Long> taskIds) {
    Map<Long, Integer> counts = new HashMap<>();
    jdbc.sql(
            """
            select t.task_id, count(*) from urging_task t join urging u on u.id = t.urging_id
            where t.task_id = any (:tasks) and u.number is not null group by 1
            """)
        .param("tasks", taskIds.toArray(Long[]::new))
        .query(row -> {
          counts.put(row.getLong(1), row.getInt(2));
        });
    return counts;
  }

  /** When each body was last urged; keys as {@link Debtor#key}. */
  Map<String, LocalDate> lastIssued() {
    Map<String, LocalDate> last = new HashMap<>();
    jdbc.sql(
            """
            select body_id, min(body_name), max(issued_on) from urging where number is not null
            group by body_id, case when body_id is null then body_name end
            """)
        .query(row -> {
          last.put(
              Debtor.key(row.getObject(1, Long.class), row.getString(2)),
              row.getObject(3, LocalDate.class));
        });
    return last;
  }

  /** The latest letters that went out about any of these tasks: number line to day. */
  List<Earlier> earlier(List<Long> taskIds) {
    return jdbc.sql(
            """
            select distinct u.id, u.number, u.symbol, u.form, u.issued_on from urging u
            join urging_task t on t.urging_id = u.id
            where t.task_id = any (:tasks) and u.number is not null order by u.issued_on, u.id
            """)
        .param("tasks", taskIds.toArray(Long[]::new))
        .query((row, _) ->
            new Earlier(
                row.getString("number"),
                row.getString("symbol"),
                Form.valueOf(row.getString("form")),
                row.getObject("issued_on", LocalDate.class)))
        .list();
  }

  /** A letter that went out before. */
  record Earlier(String number, String symbol, Form form, LocalDate issuedOn) {}

  /**
   * Says that a draft went out; the rounds of its tasks are counted anew, as others may have gone
   * out since it was drafted.
   *
   * @return false if it had gone out already
   */
  boolean issue(long id, String number, String symbol, LocalDate issuedOn, String by, Instant now) {
    jdbc.sql("select id from urging where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .optional();
    jdbc.sql(
            """
            update urging_task t set round = 1 + (
              select count(*) from urging_task o join urging u on u.id = o.urging_id
              where o.task_id = t.task_id and u.number is not null and u.id <> t.urging_id)
            where t.urging_id = :id
              and exists (select 1 from urging u where u.id = :id and u.number is null)
            """)
        .param("id", id)
        .update();
    return jdbc.sql(
                """
                update urging set number = :number, symbol = :symbol, issued_on = :on,
                  recorded_by = :by, recorded_at = :at
                where id = :id and number is null
                """)
            .param("id", id)
            .param("number", number)
            .param("symbol", symbol)
            .param("on", issuedOn)
            .param("by", by)
            .param("at", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Throws a draft away; a letter that went out stays. */
  boolean drop(long id) {
    return jdbc.sql("delete from urging where id = :id and number is null").param("id", id).update()
        == 1;
  }

  private static Urging urging(ResultSet row) throws SQLException {
    @Nullable Long body = row.getObject("body_id", Long.class);
    return new Urging(
        row.getLong("id"),
        body,
        row.getString("body_name"),
        Form.valueOf(row.getString("form")),
        row.getObject("ask_by", LocalDate.class),
        row.getString("command"),
        row.getString("drafted_by"),
        row.getTimestamp("drafted_at").toInstant(),
        row.getString("number"),
        row.getObject("issued_on", LocalDate.class),
        row.getString("symbol"),
        List.of());
  }
}
