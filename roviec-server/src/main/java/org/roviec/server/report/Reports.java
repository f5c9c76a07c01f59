package org.roviec.server.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reports as they lie in the database: orders, and frozen figures with their rows. */
@Repository
class Reports {

  private static final int CHUNK = 2_000;
  private static final String SELECT =
      """
      select r.id, account, asked_by, asked_at, wanted, state, done, total, made_at
      from report r left join report_result f on f.id = r.id
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final JsonMapper json;

  Reports(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.json = json;
  }

  long add(ReportOrder order, String account, String askedBy, Instant now) {
    return jdbc.sql(
            """
            insert into report (account, asked_by, asked_at, wanted, everything, state)
            values (:account, :by, :at, cast(:wanted as jsonb), :everything, 'WAITING')
            returning id
            """)
        .param("account", account)
        .param("by", askedBy)
        .param("at", Timestamp.from(now))
        .param("wanted", json.writeValueAsString(order))
        .param("everything", order.scope().all())
        .query(Long.class)
        .single();
  }

  Optional<Report> find(long id) {
    return jdbc.sql(SELECT + "where r.id = :id")
        .param("id", id)
        .query((row, _) -> report(row))
        .optional();
  }

  /** The newest reports: all of them, or those an account asked for. */
  List<Report> newest(boolean all, String account, int most) {
    return jdbc.sql(SELECT + "where :all or account = :account order by r.id desc limit :most")
        .param("all", all)
        .param("account", account)
        .param("most", most)
        .query((row, _) -> report(row))
        .list();
  }

  private Report report(ResultSet row) throws SQLException {
    Timestamp made = row.getTimestamp("made_at");
    return new Report(
        row.getLong("id"),
        row.getString("account"),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        json.readValue(row.getString("wanted"), ReportOrder.class),
        Report.State.valueOf(row.getString("state")),
        row.getInt("done"),
        row.getInt("total"),
        made == null ? null : made.toInstant());
  }

  /** Tells how far a report is; seen at once, whatever else is going on. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void progress(long id, Report.State state, int done, int total) {
    jdbc.sql(
            """
            update report set state = :state, done = :done, total = :total
            where id = :id and state <> 'READY'
            """)
        .param("id", id)
        .param("state", state.name())
        .param("done", done)
        .param("total", total)
        .update();
  }

  /** Freezes what a report says; of two that try, the second finds it frozen. */
  @Transactional
  public void freeze(
      long id, Frozen frozen, List<ReportRow> rows, Instant now, Consumer<Integer> progress) {
    int added =
        jdbc.sql(
                """
                insert into report_result (id, made_at, frozen)
                values (:id, :at, cast(:frozen as jsonb)) on conflict (id) do nothing
                """)
            .param("id", id)
            .param("at", Timestamp.from(now))
            .param("frozen", json.writeValueAsString(frozen))
            .update();
    if (added == 0) {
      return;
    }
    for (int from = 0; from < rows.size(); from += CHUNK) {
      addRows(id, from, rows.subList(from, Math.min(rows.size(), from + CHUNK)));
      progress.accept(Math.min(rows.size(), from + CHUNK));
    }
    jdbc.sql("update report set state = 'READY', done = :n, total = :n where id = :id")
        .param("id", id)
        .param("n", rows.size())
        .update();
  }

  private void addRows(long id, int from, List<ReportRow> rows) {
    List<Object[]> values = new ArrayList<>(rows.size());
    for (ReportRow row : rows) {
      values.add(
          new Object[] {
            id,
            from + values.size(),
            row.taskClass().name(),
            row.bodyKey(),
            row.documentKey(),
            row.field(),
            row.opened(),
            row.completed(),
            row.isMoved(),
            row.progress().name(),
            row.asSet().name(),
            json.writeValueAsString(row)
          });
    }
    batch.batchUpdate(
        """
        insert into report_row (report_id, position, class, body_key, document_key, field, opened,
          completed, moved, progress, as_set, task)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
        """,
        values);
  }

  Frozen frozen(long id) {
    return json.readValue(
        jdbc.sql("select frozen from report_result where id = :id")
            .param("id", id)
            .query(String.class)
            .single(),
        Frozen.class);
  }

  /** How many rows a figure stands for. */
  long count(long id, RowFilter filter) {
    Map<String, Object> parameters = new HashMap<>();
    return jdbc.sql("select count(*) from report_row where " + filter.sql(id, parameters))
        .params(parameters)
        .query(Long.class)
        .single();
  }

  /** A page of the rows that a figure stands for. */
  List<ReportRow> rows(long id, RowFilter filter, long offset, int size) {
    Map<String, Object> parameters = new HashMap<>();
    String where = filter.sql(id, parameters);
    return jdbc.sql(
            "select task from report_row where "
                + where
                + " order by position limit :size offset :offset")
        .params(parameters)
        .param("size", size)
        .param("offset", offset)
        .query((row, _) -> json.readValue(row.getString(1), ReportRow.class))
        .list();
  }
}
