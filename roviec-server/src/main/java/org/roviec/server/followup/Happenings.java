package org.roviec.server.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.SignedIn;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.calendar.Term;
import org.roviec.server.calendar.WorkingCalendar;
import org.roviec.server.calendar.WorkingCalendars;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Change;
import org.roviec.server.register.Days;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskEvent;
import org.roviec.server.review.DueKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Events that start a deadline ("sau khi Thủ tướng phê duyệt"). When one is recorded, a task gets
 * the day that its words set ("trong vòng 10 ngày kể từ …"), or the one that the person sets. If
 * neither gives one, it stays without a deadline and is shown for a decision: no day is made up.
 */
@Service
public class Happenings {

  private static final int LONGEST_WORDS = 500;

  private final Register register;
  private final WorkingCalendars calendars;
  private final Scopes scopes;
  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Happenings(
      Register register,
      WorkingCalendars calendars,
      Scopes scopes,
      JdbcClient jdbc,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.register = register;
    this.calendars = calendars;
    this.scopes = scopes;
    this.jdbc = jdbc;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Something that happened.
   *
   * @param words what: "Thủ tướng Chính phủ phê duyệt Quy hoạch tỉnh"
   * @param day when; null if none could be understood
   * @param paper the paper that says so; may be empty
   */
  public record Happening(String words, @Nullable LocalDate day, String paper) {}

  /** The last good day that the words of a task set once its event has happened; empty for none. */
  public Optional<LocalDate> due(Task task, LocalDate happened) {
    return due(task, happened, calendars.calendar());
  }

  private static Optional<LocalDate> due(Task task, LocalDate happened, WorkingCalendar calendar) {
    return Optional.ofNullable(task.deadline().words())
        .flatMap(Term::read)
        .map(term -> calendar.endOf(term, happened));
  }

  /**
   * Records that something happened, and starts the deadlines of tasks that waited for it.
   *
   * @param tasks the tasks, each with the day that the person set; null for what its words say
   */
  @Transactional
  public Outcome record(
      Happening happening, Map<Long, @Nullable LocalDate> tasks, SignedIn person) {
    LocalDate today = LocalDate.now(clock);
    LocalDate day = happening.day();
    if (happening.words().isBlank() || happening.words().length() > LONGEST_WORDS) {
      return new Outcome.Faulty("followup.event.words.missing");
    }
    if (day == null || day.isAfter(today)) {
      return new Outcome.Faulty("followup.event.day.wrong");
    }
    if (tasks.values().stream().anyMatch(due -> due != null && due.isBefore(day))) {
      return new Outcome.Faulty("followup.event.due.wrong");
    }
    List<Task> waiting =
        register.findAll(tasks.keySet()).stream()
            .filter(scopes.of(person, today)::holds)
            .filter(Happenings::isWaiting)
            .toList();
    if (waiting.isEmpty()) {
      return new Outcome.Faulty("followup.event.none");
    }
    long id = insert(happening, day, person);
    WorkingCalendar calendar = calendars.calendar();
    for (Task task : waiting) {
      LocalDate set = tasks.get(task.id());
      LocalDate due = set != null ? set : due(task, day, calendar).orElse(null);
      start(id, task, due, cause(happening, day, person));
    }
    audit.record(person, "followup.eventHappened", "event:" + id, Texts.cut(happening.words()));
    events.publishEvent(new EventHappened(id));
    return new Outcome.Done(id);
  }

  private static boolean isWaiting(Task task) {
    return task.deadline().kind() == DueKind.EVENT
        && task.deadline().day() == null
        && task.progress().isOpen();
  }

  private static Cause cause(Happening happening, LocalDate day, SignedIn person) {
    return new Cause(
        person.displayName(),
        Texts.cut(happening.words() + ", " + Days.shown(day)),
        Texts.orNull(happening.paper()),
        null);
  }

  private void start(long happening, Task task, @Nullable LocalDate due, Cause cause) {
    if (due == null) {
      register.tell(task.id(), TaskEvent.Kind.EVENT_HAPPENED, cause);
    } else {
      Change change =
          register.change(
              task.id(),
              task.version(),
              TaskEvent.Kind.EVENT_HAPPENED,
              state -> state.with(state.deadline().armed(due)),
              cause);
      if (!(change instanceof Change.Made)) {
        throw new ChangedMeanwhile();
      }
    }
    jdbc.sql("insert into happening_task (happening_id, task_id, due) values (:event, :task, :due)")
        .param("event", happening)
        .param("task", task.id())
        .param("due", due)
        .update();
  }

  private long insert(Happening happening, LocalDate day, SignedIn person) {
    return jdbc.sql(
            """
            insert into happening (words, day, paper, recorded_by, person, at)
            values (:words, :day, :paper, :by, :person, :at) returning id
            """)
        .param("words", happening.words().strip())
        .param("day", day)
        .param("paper", Texts.cut(happening.paper()))
        .param("by", person.username())
        .param("person", person.displayName())
        .param("at", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  /** What has happened for tasks that still have no day, by the task: those need a decision. */
  @Transactional(readOnly = true)
  public Map<Long, String> happened(List<Task> tasks) {
    Map<Long, String> happened = new HashMap<>();
    List<Long> ids = new ArrayList<>(tasks.stream().map(Task::id).toList());
    jdbc.sql(
            """
            select t.task_id, h.words, h.day from happening_task t
            join happening h on h.id = t.happening_id
            where t.task_id = any (:tasks) order by h.id
            """)
        .param("tasks", ids.toArray(Long[]::new))
        .query(row -> {
          happened.put(
              row.getLong(1),
              row.getString(2) + ", " + Days.shown(row.getObject(3, LocalDate.class)));
        });
    return happened;
  }
}
