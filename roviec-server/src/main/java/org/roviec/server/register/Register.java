package org.roviec.server.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.roviec.server.audit.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register (sổ theo dõi): the one way in which tasks are opened and changed. Each change is
 * recorded with who, when and why, is refused if somebody else was faster, and can be undone.
 */
@Service
public class Register {

  private final Tasks tasks;
  private final TaskEvents events;
  private final AuditLog audit;
  private final Clock clock;
  private final ApplicationEventPublisher publisher;

  Register(
      Tasks tasks,
      TaskEvents events,
      AuditLog audit,
      Clock clock,
      ApplicationEventPublisher publisher) {
    this.tasks = tasks;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
    this.publisher = publisher;
  }

  /** The same register as it was kept at another time: for data that tell of a past. */
  public Register at(Clock then) {
    return new Register(tasks, events, audit, then, publisher);
  }

  /** A task by its key. */
  @Transactional(readOnly = true)
  public Optional<Task> find(long id) {
    return tasks.find(id);
  }

  /** Tasks by their keys, in the same order; those that do not exist are left out. */
  @Transactional(readOnly = true)
  public List<Task> findAll(Collection<Long> ids) {
    return tasks.findAll(ids);
  }

  /** Tasks by the numbers people call them by; those that do not exist are left out. */
  @Transactional(readOnly = true)
  public List<Task> findByCode(Collection<String> codes) {
    return tasks.findByCode(codes);
  }

  /**
   * Opens a task; one that was opened from the same reviewed finding before is returned instead.
   */
  @Transactional
  public Task open(NewTask task, Cause cause) {
    return openAll(List.of(task), cause).getFirst();
  }

  /**
   * Opens tasks, all or none, under numbers that follow one another. A reviewed finding gives one
   * task however often this is asked.
   *
   * @return the tasks in the order given
   */
  @Transactional
  public List<Task> openAll(List<NewTask> wanted, Cause cause) {
    LocalDate today = LocalDate.now(clock);
    Instant now = clock.instant();
    List<Long> verdicts =
        wanted.stream().map(t -> t.basis().verdictId()).filter(Objects::nonNull).toList();
    // The lock on the year's number makes a second call wait until the first is through.
    tasks.numbers(today.getYear(), 0);
    Map<Long, Long> known = tasks.openedFrom(verdicts);
    int number = tasks.numbers(today.getYear(), wanted.size() - known.size());
    List<NewTask> fresh =
        wanted.stream().filter(t -> !known.containsKey(t.basis().verdictId())).toList();
    List<Long> opened = tasks.insert(fresh, today.getYear(), number, today, cause.actor(), now);
    events.addOpened(opened, cause, now);
    if (!opened.isEmpty() && cause.batch() == null) {
      String first = new TaskCode(today.getYear(), number).toString();
      String last = new TaskCode(today.getYear(), number + opened.size() - 1).toString();
      boolean one = opened.size() == 1;
      audit.record("task.opened", one ? "task:" + first : "task", one ? "" : first + "–" + last);
    }
    opened.forEach(id -> publisher.publishEvent(new TaskOpened(id)));
    return tasks.findAll(inOrder(wanted, known, opened.iterator()));
  }

  private static List<Long> inOrder(
      List<NewTask> wanted, Map<Long, Long> known, Iterator<Long> opened) {
    List<Long> ids = new ArrayList<>();
    for (NewTask task : wanted) {
      Long before = known.get(task.basis().verdictId());
      ids.add(before == null ? opened.next() : before);
    }
    return ids;
  }

  /**
   * Changes a task.
   *
   * @param version the one the change was thought of for
   * @param kind what is done to it
   * @param change from the state it has to the state it shall have
   */
  @Transactional
  public Change change(
      long id, int version, TaskEvent.Kind kind, UnaryOperator<TaskState> change, Cause cause) {
    Change became = attempt(id, version, kind, change, cause);
    if (became instanceof Change.Made(Task task)) {
      audit.record("task.changed", "task:" + task.code(), kind.name());
    }
    return became;
  }

  private Change attempt(
      long id, int version, TaskEvent.Kind kind, UnaryOperator<TaskState> change, Cause cause) {
    Optional<Task> found = tasks.find(id);
    if (found.isEmpty()) {
      return new Change.Missing(id);
    }
    Task task = found.get();
    if (task.version() != version) {
      return new Change.Overtaken(task);
    }
    TaskState before = TaskState.of(task);
    TaskState after = change.apply(before);
    if (after.equals(before)) {
      return new Change.Nothing(task);
    }
    if (kind != TaskEvent.Kind.UNDONE
        && kind != TaskEvent.Kind.IMPORTED
        && after.progress() != before.progress()
        && !before.progress().allows(after.progress())) {
      return new Change.Refused(task, after.progress());
    }
    return write(task, kind, before, after, cause);
  }

  private Change write(
      Task task, TaskEvent.Kind kind, TaskState before, TaskState after, Cause cause) {
    Instant now = clock.instant();
    if (!tasks.update(task, after, now)) {
      return new Change.Overtaken(tasks.find(task.id()).orElseThrow());
    }
    events.add(task.id(), kind, before, after, cause, now);
    publisher.publishEvent(new TaskChanged(task.id(), kind));
    return new Change.Made(tasks.find(task.id()).orElseThrow());
  }

  /** Moves a task to another stage of progress; {@code day}: on which that came about. */
  @Transactional
  public Change move(long id, int version, Progress to, LocalDate day, Cause cause) {
    return change(id, version, TaskEvent.Kind.PROGRESSED, s -> s.moved(to, day), cause);
  }

  /** Changes many tasks in one go; those that refuse stay as they are. The batch undoes it all. */
  @Transactional
  public Bulk changeAll(
      Collection<Long> ids, TaskEvent.Kind kind, UnaryOperator<TaskState> change, Cause cause) {
    UUID batch = UUID.randomUUID();
    List<Change> changes = new ArrayList<>();
    for (Task task : tasks.findAll(ids)) {
      changes.add(attempt(task.id(), task.version(), kind, change, cause.in(batch)));
    }
    return recorded("task.changedAll", new Bulk(batch, changes));
  }

  /** Undoes what was done in one go, wherever nothing was done since. */
  @Transactional
  public Bulk undo(UUID batch, String actor) {
    Cause cause = new Cause(actor, null, null, UUID.randomUUID());
    List<Change> changes = new ArrayList<>();
    for (TaskEvent event : events.in(batch)) {
      TaskState before = event.before();
      if (before != null) {
        changes.add(undo(event, before, cause));
      }
    }
    return recorded("task.undoneAll", new Bulk(Objects.requireNonNull(cause.batch()), changes));
  }

  /** One line in the audit log for many tasks. */
  private Bulk recorded(String action, Bulk bulk) {
    audit.record(action, "task", bulk.made() + "/" + bulk.changes().size());
    return bulk;
  }

  private Change undo(TaskEvent event, TaskState before, Cause cause) {
    Optional<Task> found = tasks.find(event.taskId());
    if (found.isEmpty()) {
      return new Change.Missing(event.taskId());
    }
    Task task = found.get();
    return TaskState.of(task).equals(event.after())
        ? attempt(task.id(), task.version(), TaskEvent.Kind.UNDONE, _ -> before, cause)
        : new Change.Overtaken(task);
  }

  /**
   * Gives a collective owner's task to each of its members: one part per body, with the same work
   * and deadline. Bodies that have a part already get no second one.
   */
  @Transactional
  public List<Task> fanOut(long id, List<TaskParty> members, Cause cause) {
    Task task = tasks.find(id).orElseThrow();
    List<Long> having = new ArrayList<>();
    for (Task part : tasks.childrenOf(id)) {
      for (TaskParty lead : part.in(PartyRole.LEAD)) {
        if (lead.organizationId() != null) {
          having.add(lead.organizationId());
        }
      }
    }
    List<NewTask> parts = new ArrayList<>();
    for (TaskParty member : members) {
      if (member.organizationId() == null || !having.contains(member.organizationId())) {
        parts.add(partOf(task, member));
      }
    }
    events.add(id, TaskEvent.Kind.FANNED_OUT, null, null, cause, clock.instant());
    return parts.isEmpty() ? List.of() : openAll(parts, cause);
  }

  private static NewTask partOf(Task task, TaskParty lead) {
    List<TaskParty> parties = new ArrayList<>();
    parties.add(lead);
    task.parties().stream().filter(p -> p.role() != PartyRole.LEAD).forEach(parties::add);
    Basis basis = task.basis();
    Basis same =
        new Basis(
            basis.label(),
            basis.documentId(),
            null,
            basis.start(),
            basis.end(),
            basis.quote(),
            basis.section());
    return NewTask.of(
        task.work(),
        task.product(),
        task.field(),
        task.priority(),
        parties,
        task.deadline(),
        List.of(),
        same,
        task.id());
  }

  /** Adds a note to a task's history. */
  @Transactional
  public void note(long id, Cause cause) {
    events.add(id, TaskEvent.Kind.NOTED, null, null, cause, clock.instant());
  }

  /**
   * Adds to a task's history what happened without changing its state, as a report of progress. The
   * task counts as heard of; who is changing it meanwhile is not disturbed.
   */
  @Transactional
  public void tell(long id, TaskEvent.Kind kind, Cause cause) {
    Instant now = clock.instant();
    events.add(id, kind, null, null, cause, now);
    tasks.touch(id, now);
    publisher.publishEvent(new TaskChanged(id, kind));
  }

  /** The parts of a task. */
  @Transactional(readOnly = true)
  public List<Task> partsOf(long id) {
    return tasks.childrenOf(id);
  }

  /** All that happened to a task, the newest first. */
  @Transactional(readOnly = true)
  public List<TaskEvent> historyOf(long id) {
    return events.of(id);
  }

  /** What is to be minded about a task. */
  @Transactional(readOnly = true)
  public List<Condition> conditionsOf(long id) {
    return tasks.conditionsOf(List.of(id)).getOrDefault(id, List.of());
  }

  /** What is to be minded about each of these tasks, by its key; one query. */
  @Transactional(readOnly = true)
  public Map<Long, List<Condition>> conditionsOf(List<Task> of) {
    return tasks.conditionsOf(of.stream().map(Task::id).toList());
  }

  /** Ticks a condition off on a day, or takes the tick back with null. */
  @Transactional
  public boolean meet(long id, int position, @Nullable LocalDate day) {
    audit.record("task.conditionMet", "task#" + id, position + ": " + (day == null ? "–" : day));
    return tasks.meet(id, position, day);
  }

  /**
   * What became of a change of several tasks.
   *
   * @param batch by which it can be undone
   * @param changes one for each task
   */
  public record Bulk(UUID batch, List<Change> changes) {

    /** Keeps its own list. */
    public Bulk {
      changes = List.copyOf(changes);
    }

    /** How many tasks were changed. */
    public long made() {
      return changes.stream().filter(Change.Made.class::isInstance).count();
    }

    /** How many could not be changed. */
    public long refused() {
      return changes.stream()
          .filter(c -> c instanceof Change.Overtaken || c instanceof Change.Refused)
          .count();
    }
  }
}
