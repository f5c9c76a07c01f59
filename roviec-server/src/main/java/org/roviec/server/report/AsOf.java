package org.roviec.server.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Deadline;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskParty;
import org.roviec.server.register.TaskState;
import org.roviec.server.register.Timeliness;
import org.roviec.text.Vietnamese;

/**
 * Tasks as they were on the last day of a window. Bodies and deadlines are those of that day, from
 * the history; work that was done by then counts as done even if it was typed in later: the day
 * counts, not the day of typing.
 */
final class AsOf {

  private final DataWindow window;
  private final Map<Long, TaskState> changedAfterEnd;
  private final Map<Long, TaskState> changedAfterStart;
  private final Function<Long, Optional<String>> names;
  private final Set<Long> wanted;

  /**
   * The state of things at a window.
   *
   * @param changedAfterEnd what tasks were like at the end, as far as they were changed since
   * @param changedAfterStart what tasks were like before the window, as far as changed since
   * @param names what bodies were called on the last day
   * @param wanted bodies that must lead; empty for any
   */
  AsOf(
      DataWindow window,
      Map<Long, TaskState> changedAfterEnd,
      Map<Long, TaskState> changedAfterStart,
      Function<Long, Optional<String>> names,
      Set<Long> wanted) {
    this.window = window;
    this.changedAfterEnd = changedAfterEnd;
    this.changedAfterStart = changedAfterStart;
    this.names = names;
    this.wanted = wanted;
  }

  /** The task at the end of the window; empty if the report is not about it. */
  Optional<ReportRow> row(Task task) {
    if (task.openedOn().isAfter(window.to())) {
      return Optional.empty();
    }
    TaskState now = TaskState.of(task);
    TaskState state = byTheDay(changedAfterEnd.getOrDefault(task.id(), now), now);
    if (state.progress() == Progress.CANCELLED || wasSettledBefore(task, state, now)) {
      return Optional.empty();
    }
    return lead(state).map(lead -> row(task, state, lead));
  }

  private TaskState byTheDay(TaskState then, TaskState now) {
    LocalDate completed = now.completedOn();
    if (now.progress() == Progress.DONE
        && completed != null
        && !completed.isAfter(window.to())
        && then.progress() != Progress.DONE) {
      return at(then, Progress.DONE, now.reportedOn(), completed);
    }
    LocalDate reported = now.reportedOn();
    if (now.progress() == Progress.AWAITING_CONFIRMATION
        && reported != null
        && !reported.isAfter(window.to())
        && then.progress().isRunning()) {
      return at(then, Progress.AWAITING_CONFIRMATION, reported, null);
    }
    return then;
  }

  private static TaskState at(
      TaskState state,
      Progress progress,
      @Nullable LocalDate reported,
      @Nullable LocalDate completed) {
    return new TaskState(
        state.work(),
        state.product(),
        state.field(),
        state.priority(),
        state.parties(),
        state.deadline(),
        progress,
        reported,
        completed);
  }

  /** What was settled before the window belongs to an earlier report. */
  private boolean wasSettledBefore(Task task, TaskState state, TaskState now) {
    if (!task.openedOn().isBefore(window.from())) {
      return false;
    }
    LocalDate completed = state.completedOn();
    if (state.progress() == Progress.DONE) {
      return completed != null && completed.isBefore(window.from());
    }
    TaskState before = changedAfterStart.getOrDefault(task.id(), now);
    return !state.progress().isOpen() && before.progress() == state.progress();
  }

  /** The first lead that the report wants; a task without any is counted for nobody. */
  private Optional<Lead> lead(TaskState state) {
    List<TaskParty> leads =
        state.parties().stream().filter(p -> p.role() == PartyRole.LEAD).toList();
    if (wanted.isEmpty()) {
      return Optional.of(leads.isEmpty() ? Lead.NONE : lead(leads.getFirst()));
    }
    return leads.stream()
        .filter(p -> p.organizationId() != null && wanted.contains(p.organizationId()))
        .findFirst()
        .map(this::lead);
  }

  private Lead lead(TaskParty party) {
    Long id = party.organizationId();
    return id == null
        ? new Lead("ten-" + Vietnamese.fold(party.asWritten()), party.asWritten())
        : new Lead("cq-" + id, names.apply(id).orElse(party.asWritten()));
  }

  private record Lead(String key, String name) {
    static final Lead NONE = new Lead("khong", "Chưa rõ cơ quan chủ trì");
  }

  private ReportRow row(Task task, TaskState state, Lead lead) {
    Deadline deadline = state.deadline();
    String document = task.basis().label().replaceFirst(", mục\\s.*$", "");
    Long documentId = task.basis().documentId();
    LocalDate completed = state.completedOn();
    return new ReportRow(
        task.id(),
        task.code(),
        state.work(),
        task.basis().label(),
        documentId,
        task.basis().start(),
        task.basis().end(),
        documentId == null ? "ten-" + document : "vb-" + documentId,
        document,
        lead.key(),
        lead.name(),
        state.parties().stream()
            .filter(p -> p.role() == PartyRole.LEAD)
            .map(TaskParty::asWritten)
            .collect(Collectors.joining("; ")),
        Objects.requireNonNullElse(state.field(), ""),
        deadline.day(),
        deadline.original(),
        deadline.words(),
        state.progress(),
        taskClass(state, deadline.day()),
        taskClass(state, deadline.original() == null ? deadline.day() : deadline.original()),
        completed,
        daysLate(state),
        task.openedOn(),
        window.holds(task.openedOn()),
        state.progress() == Progress.DONE && completed != null && window.holds(completed));
  }

  private TaskClass taskClass(TaskState state, @Nullable LocalDate due) {
    return TaskClass.of(
        state.progress(),
        Timeliness.of(state.progress(), due, state.reportedOn(), state.completedOn(), window.to()));
  }

  private int daysLate(TaskState state) {
    LocalDate due = state.deadline().day();
    if (due == null || taskClass(state, due) == TaskClass.STOPPED) {
      return 0;
    }
    LocalDate until = state.completedOn() == null ? state.reportedOn() : state.completedOn();
    return (int)
        Math.max(0, ChronoUnit.DAYS.between(due, Objects.requireNonNullElse(until, window.to())));
  }
}
