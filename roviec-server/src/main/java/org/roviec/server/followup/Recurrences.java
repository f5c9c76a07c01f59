package org.roviec.server.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Change;
import org.roviec.server.register.Condition;
import org.roviec.server.register.Days;
import org.roviec.server.register.Deadline;
import org.roviec.server.register.NewTask;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskEvent;
import org.roviec.server.review.DueKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Duties that come again (nhiệm vụ định kỳ). A person says once how often and when first; from then
 * on each occurrence is a task of its own, opened when the one before is done or its day has
 * passed. An occurrence is opened once, whoever tries and however often.
 */
@Service
public class Recurrences {

  /** So many are caught up at most in one go, should nobody have looked for years. */
  private static final int MOST_AT_ONCE = 60;

  private static final String SERIES =
      """
      select s.*, o.number, o.due, o.task_id from task_series s
      join lateral (select * from task_occurrence where series_id = s.id
        order by number desc limit 1) o on true
      """;

  private final Register register;
  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Recurrences(
      Register register,
      JdbcClient jdbc,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.register = register;
    this.jdbc = jdbc;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A series of tasks, and the last of them.
   *
   * @param number of the last occurrence, from 1
   * @param due last good day of that one
   * @param taskId the task of that one
   * @param ended whether no more are opened
   */
  public record Series(
      long id, Rhythm rhythm, int number, LocalDate due, long taskId, boolean ended) {}

  /**
   * Sets the rhythm of a recurring duty.
   *
   * @param first last good day of this first occurrence; null if none could be understood
   */
  @Transactional
  public Outcome set(
      long taskId,
      int version,
      Rhythm.Usual usual,
      @Nullable LocalDate first,
      boolean onLastDay,
      SignedIn person) {
    Task task = register.find(taskId).orElse(null);
    if (task == null || !person.has(Role.COORDINATOR)) {
      return new Outcome.Absent();
    }
    if (task.deadline().kind() != DueKind.RECURRING
        || !task.progress().isOpen()
        || of(taskId).isPresent()) {
      return new Outcome.Refused("followup.rhythm.notNow");
    }
    if (first == null || first.isBefore(task.openedOn())) {
      return new Outcome.Faulty("followup.rhythm.first.wrong");
    }
    Cause cause = new Cause(person.displayName(), Days.shown(first), null, null);
    Change change =
        register.change(
            taskId,
            version,
            TaskEvent.Kind.RHYTHM_SET,
            state ->
                state.with(
                    state.deadline().day() == null
                        ? state.deadline().armed(first)
                        : state.deadline().moved(first)),
            cause);
    if (change instanceof Change.Overtaken) {
      return new Outcome.Overtaken();
    }
    long id = insert(taskId, usual.from(first, onLastDay), person);
    occurrence(id, 1, first, taskId);
    audit.record(person, "followup.rhythmSet", ProgressReports.subject(taskId), usual.name());
    return new Outcome.Done(id);
  }

  private long insert(long taskId, Rhythm rhythm, SignedIn person) {
    return jdbc.sql(
            """
            insert into task_series (first_task_id, months, weeks, day_of_month, set_by, set_at)
            values (:task, :months, :weeks, :day, :by, :at) returning id
            """)
        .param("task", taskId)
        .param("months", rhythm.months())
        .param("weeks", rhythm.weeks())
        .param("day", rhythm.dayOfMonth())
        .param("by", person.username())
        .param("at", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  /** Opens no more occurrences after the one that a task is. */
  @Transactional
  public Outcome end(long taskId, SignedIn person) {
    Optional<Series> series = of(taskId).filter(each -> !each.ended());
    if (series.isEmpty() || !person.has(Role.COORDINATOR)) {
      return new Outcome.Absent();
    }
    jdbc.sql("update task_series set ended_at = :at where id = :id")
        .param("at", Timestamp.from(clock.instant()))
        .param("id", series.get().id())
        .update();
    audit.record(person, "followup.rhythmEnded", ProgressReports.subject(taskId), "");
    return new Outcome.Done(series.get().id());
  }

  /** The series to which a task belongs. */
  @Transactional(readOnly = true)
  public Optional<Series> of(long taskId) {
    return jdbc.sql(
            SERIES + " where s.id = (select series_id from task_occurrence where task_id = :task)")
        .param("task", taskId)
        .query(Recurrences::series)
        .optional();
  }

  private static Series series(ResultSet row, int index) throws SQLException {
    return new Series(
        row.getLong("id"),
        new Rhythm(row.getInt("months"), row.getInt("weeks"), row.getInt("day_of_month")),
        row.getInt("number"),
        row.getObject("due", LocalDate.class),
        row.getLong("task_id"),
        row.getTimestamp("ended_at") != null);
  }

  /** The keys of the series whose last occurrence is over on a day: done, or past. */
  @Transactional(readOnly = true)
  public List<Long> over(LocalDate today) {
    List<Series> running =
        jdbc.sql(SERIES + " where s.ended_at is null").query(Recurrences::series).list();
    List<Long> done =
        register.findAll(running.stream().map(Series::taskId).toList()).stream()
            .filter(task -> task.progress() == Progress.DONE)
            .map(Task::id)
            .toList();
    return running.stream()
        .filter(series -> series.due().isBefore(today) || done.contains(series.taskId()))
        .map(Series::taskId)
        .toList();
  }

  /**
   * Opens the occurrences that follow a task's, as far as they are wanted by a day; none if others
   * did so already.
   *
   * @return how many were opened
   */
  @Transactional
  public int advance(long taskId, LocalDate today) {
    int opened = 0;
    while (opened < MOST_AT_ONCE) {
      Series series = of(taskId).filter(each -> !each.ended()).orElse(null);
      Task last = series == null ? null : register.find(series.taskId()).orElse(null);
      if (series == null || last == null || !isOver(series, last, today) || !next(series, last)) {
        return opened;
      }
      opened++;
    }
    return opened;
  }

  private static boolean isOver(Series series, Task last, LocalDate today) {
    return last.progress() == Progress.DONE || series.due().isBefore(today);
  }

  /** Opens the next one; false if somebody else just did. */
  private boolean next(Series series, Task last) {
    int number = series.number() + 1;
    LocalDate due = series.rhythm().after(series.due());
    if (!occurrence(series.id(), number, due, null)) {
      return false;
    }
    Cause cause = new Cause(AuditLog.SYSTEM, last.code(), null, null);
    Task opened = register.open(following(last, due), cause);
    jdbc.sql(
            "update task_occurrence set task_id = :task where series_id = :series"
                + " and number = :number")
        .param("task", opened.id())
        .param("series", series.id())
        .param("number", number)
        .update();
    register.tell(
        last.id(),
        TaskEvent.Kind.RECURRED,
        new Cause(AuditLog.SYSTEM, opened.code() + ", " + Days.shown(due), null, null));
    events.publishEvent(new OccurrenceOpened(opened.id(), last.id()));
    return true;
  }

  private boolean occurrence(long series, int number, LocalDate due, @Nullable Long taskId) {
    return jdbc.sql(
                """
                insert into task_occurrence (series_id, number, due, task_id)
                values (:series, :number, :due, :task) on conflict do nothing
                """)
            .param("series", series)
            .param("number", number)
            .param("due", due)
            .param("task", taskId)
            .update()
        == 1;
  }

  /** The same work for the same bodies, as they stand now, by another day. */
  private NewTask following(Task last, LocalDate due) {
    Basis basis = last.basis();
    return NewTask.of(
        last.work(),
        last.product(),
        last.field(),
        last.priority(),
        last.parties(),
        new Deadline(DueKind.RECURRING, last.deadline().words(), due, due),
        register.conditionsOf(last.id()).stream().map(Condition::words).toList(),
        new Basis(
            basis.label(),
            basis.documentId(),
            null,
            basis.start(),
            basis.end(),
            basis.quote(),
            basis.section()),
        last.parentId());
  }
}
