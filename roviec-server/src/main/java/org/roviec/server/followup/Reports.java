package org.roviec.server.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports of progress as they lie in the database. */
@Repository
class Reports {

  private final JdbcClient jdbc;
  private final ReportFiles files;

  Reports(JdbcClient jdbc, ReportFiles files) {
    this.jdbc = jdbc;
    this.files = files;
  }

  /** The report that came with a token. */
  Optional<Long> withToken(@Nullable UUID token) {
    return token == null
        ? Optional.empty()
        : jdbc.sql("select id from progress_report where token = :token")
            .param("token", token)
            .query(Long.class)
            .optional();
  }

  /** Writes a report; empty if one with its token was written at the same moment. */
  Optional<Long> add(
      long taskId,
      long body,
      boolean leads,
      NewReport report,
      Reporter by,
      LocalDate day,
      Instant at) {
    Optional<Long> id =
        jdbc.sql(
                """
                insert into progress_report (task_id, body_id, leads, account, person, day, at,
                  channel, percent, milestone, sentence, obstacle, proposal, token)
                values (:task, :body, :leads, :account, :person, :day, :at, :channel, :percent,
                  :milestone, :sentence, :obstacle, :proposal, :token)
                on conflict (token) do nothing returning id
                """)
            .param("task", taskId)
            .param("body", body)
            .param("leads", leads)
            .param("account", by.username())
            .param("person", by.displayName())
            .param("day", day)
            .param("at", Timestamp.from(at))
            .param("channel", report.channel().name())
            .param("percent", report.percent())
            .param("milestone", report.milestone())
            .param("sentence", report.sentence())
            .param("obstacle", report.obstacle())
            .param("proposal", report.proposal())
            .param("token", report.token())
            .query(Long.class)
            .optional();
    id.ifPresent(written -> files.keep(written, report.files()));
    return id;
  }

  long add(long taskId, long body, NewCompletion report, Reporter by, Instant at) {
    long id =
        jdbc.sql(
                """
                insert into progress_report (task_id, body_id, leads, account, person, day, at,
                  channel, completes, percent, sentence, product_number, product_date, token)
                values (:task, :body, true, :account, :person, :day, :at, :channel, true, 100,
                  :sentence, :number, :date, :token)
                returning id
                """)
            .param("task", taskId)
            .param("body", body)
            .param("account", by.username())
            .param("person", by.displayName())
            .param("day", report.doneOn())
            .param("at", Timestamp.from(at))
            .param("channel", report.channel().name())
            .param("sentence", report.sentence())
            .param("number", report.productNumber())
            .param("date", report.productDate())
            .param("token", report.token())
            .query(Long.class)
            .single();
    typed(taskId, null);
    files.keep(id, report.files());
    return id;
  }

  /** Writes on the report of completion that waits what was decided, by whom and why. */
  void decide(long taskId, boolean confirmed, String person, @Nullable String reason, Instant at) {
    jdbc.sql(
            """
            update progress_report set decision = :decision, decided_at = :at,
              decided_person = :person, decision_reason = :reason
            where task_id = :task and completes and decision is null
            """)
        .param("decision", confirmed ? "CONFIRMED" : "RETURNED")
        .param("at", Timestamp.from(at))
        .param("person", person)
        .param("reason", reason)
        .param("task", taskId)
        .update();
  }

  /** Takes the decision on the last report of completion back: it waits for one again. */
  void undecide(long taskId) {
    jdbc.sql(
            """
            update progress_report set decision = null, decided_at = null, decided_person = null,
              decision_reason = null
            where id = (select max(id) from progress_report where task_id = :task and completes)
            """)
        .param("task", taskId)
        .update();
  }

  /** Who made the report of completion that waits for its decision. */
  Optional<String> waitingReporter(long taskId) {
    return Optional.ofNullable(waitingReporters(List.of(taskId)).get(taskId));
  }

  /** The same for many tasks; those without one are left out. */
  Map<Long, String> waitingReporters(Collection<Long> tasks) {
    Map<Long, String> reporters = new HashMap<>();
    if (!tasks.isEmpty()) {
      jdbc.sql(
              """
              select t.id, coalesce(
                (select account from progress_report
                 where task_id = t.id and completes and decision is null order by id desc limit 1),
                (select account from typed_completion where task_id = t.id)) as account
              from task t where t.id = any (:tasks)
              """)
          .param("tasks", tasks.toArray(Long[]::new))
          .query(row -> {
            String account = row.getString("account");
            if (account != null) {
              reporters.put(row.getLong("id"), account);
            }
          });
    }
    return reporters;
  }

  /** Keeps who wrote down for a body that a task is done; null if the body said so itself. */
  void typed(long taskId, @Nullable String account) {
    jdbc.sql("delete from typed_completion where task_id = :task").param("task", taskId).update();
    if (account != null) {
      jdbc.sql("insert into typed_completion (task_id, account) values (:task, :account)")
          .param("task", taskId)
          .param("account", account)
          .update();
    }
  }

  /** The reports of a task, the newest first. */
  List<ProgressReport> of(long taskId) {
    return withFiles(
        jdbc.sql("select * from progress_report where task_id = :task order by id desc")
            .param("task", taskId)
            .query(Reports::report)
            .list());
  }

  /** The last report of the lead on each task. */
  Map<Long, ProgressReport> latest(Collection<Long> tasks) {
    Map<Long, ProgressReport> latest = new HashMap<>();
    if (!tasks.isEmpty()) {
      jdbc.sql(
              """
              select distinct on (task_id) * from progress_report
              where task_id = any (:tasks) and leads order by task_id, id desc
              """)
          .param("tasks", tasks.toArray(Long[]::new))
          .query(Reports::report)
          .list()
          .forEach(report -> latest.put(report.taskId(), report));
    }
    return latest;
  }

  private List<ProgressReport> withFiles(List<ProgressReport> reports) {
    Map<Long, List<ReportFile>> kept = files.of(reports.stream().map(ProgressReport::id).toList());
    return reports.stream()
        .map(report -> with(report, kept.getOrDefault(report.id(), List.of())))
        .toList();
  }

  private static ProgressReport with(ProgressReport r, List<ReportFile> files) {
    return new ProgressReport(
        r.id(),
        r.taskId(),
        r.bodyId(),
        r.leads(),
        r.account(),
        r.person(),
        r.day(),
        r.at(),
        r.channel(),
        r.completes(),
        r.percent(),
        r.milestone(),
        r.sentence(),
        r.obstacle(),
        r.proposal(),
        r.productNumber(),
        r.productDate(),
        r.decision(),
        files);
  }

  private static ProgressReport report(ResultSet row, int index) throws SQLException {
    String decision = row.getString("decision");
    return new ProgressReport(
        row.getLong("id"),
        row.getLong("task_id"),
        row.getLong("body_id"),
        row.getBoolean("leads"),
        row.getString("account"),
        row.getString("person"),
        row.getObject("day", LocalDate.class),
        row.getTimestamp("at").toInstant(),
        Channel.valueOf(row.getString("channel")),
        row.getBoolean("completes"),
        row.getObject("percent", Integer.class),
        row.getString("milestone"),
        row.getString("sentence"),
        row.getString("obstacle"),
        row.getString("proposal"),
        row.getString("product_number"),
        row.getObject("product_date", LocalDate.class),
        decision == null
            ? null
            : new ProgressReport.Decision(
                decision.equals("CONFIRMED"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("decided_person"),
                row.getString("decision_reason")),
        List.of());
  }
}
