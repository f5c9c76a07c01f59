package org.roviec.server.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Deadline;
import org.roviec.server.register.NewTask;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskEvent;
import org.roviec.server.register.TaskState;
import org.roviec.server.review.DueKind;
import org.springframework.stereotype.Component;

/**
 * Gives opened tasks a plausible past: the documents are some years old, so deadlines are moved to
 * around today, and every state is there to be seen. All through the register, with the reason.
 */
@Component
class Stages {

  private static final int UNDATED = 2;
  private static final List<Stage> STAGES =
      List.of(
          new Stage(-12, Progress.IN_PROGRESS, -20),
          new Stage(12, Progress.AWAITING_CONFIRMATION, 0),
          new Stage(3, Progress.IN_PROGRESS, -6),
          Stage.ofLastMonth(5, Progress.DONE, -2),
          Stage.ofLastMonth(-8, Progress.IN_PROGRESS, -9),
          new Stage(10, Progress.DONE, -1),
          Stage.ofLastMonth(-5, Progress.DONE, 0),
          new Stage(-3, Progress.NOT_STARTED, 0),
          new Stage(60, Progress.PAUSED, -4),
          new Stage(6, Progress.NOT_STARTED, 0),
          new Stage(90, Progress.NOT_STARTED, 0));

  private static final int BEFORE_MONTHS_END = 10;
  private static final LocalTime MORNING = LocalTime.of(8, 30);

  private final Register register;
  private final Clock clock;

  Stages(Register register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /**
   * How far a task is. Days are counted from today, or from a day near the end of last month, so
   * that last month's report has something to say.
   *
   * @param due days to its deadline
   * @param on days to the day it came that far
   */
  private record Stage(boolean isOfLastMonth, int due, Progress at, int on) {

    Stage(int due, Progress at, int on) {
      this(false, due, at, on);
    }

    static Stage ofLastMonth(int due, Progress at, int on) {
      return new Stage(true, due, at, on);
    }

    LocalDate day(LocalDate today, int days) {
      LocalDate from = isOfLastMonth ? today.withDayOfMonth(1).minusDays(BEFORE_MONTHS_END) : today;
      return from.plusDays(days);
    }
  }

  /** Opens tasks as if that had been done early in the month before last. */
  List<Task> open(List<NewTask> tasks, LocalDate today, Cause cause) {
    return on(opening(today)).openAll(tasks, cause);
  }

  private static LocalDate opening(LocalDate today) {
    return today.withDayOfMonth(1).minusMonths(2).plusDays(2);
  }

  /** The register as it was kept on a day's morning. */
  private Register on(LocalDate day) {
    Instant then = day.atTime(MORNING).atZone(clock.getZone()).toInstant();
    Instant now = clock.instant();
    return register.at(Clock.fixed(then.isAfter(now) ? now : then, clock.getZone()));
  }

  /**
   * Spreads tasks over the stages; what is left of them stays as it was opened. The last of those
   * without a day keep having none.
   */
  void spread(List<Task> tasks, LocalDate today, Cause cause) {
    List<Task> undated = tasks.stream().filter(task -> task.deadline().day() == null).toList();
    int kept = Math.min(undated.size(), UNDATED);
    Set<Task> staying = Set.copyOf(undated.subList(undated.size() - kept, undated.size()));
    List<Task> moving = tasks.stream().filter(task -> !staying.contains(task)).toList();
    for (int index = 0; index < Math.min(moving.size(), STAGES.size()); index++) {
      bring(moving.get(index).id(), STAGES.get(index), today, cause);
    }
    LocalDate begun = today.minusDays(9);
    staying.stream()
        .findFirst()
        .ifPresent(
            task -> on(begun).move(task.id(), task.version(), Progress.IN_PROGRESS, begun, cause));
  }

  private void bring(long id, Stage stage, LocalDate today, Cause cause) {
    LocalDate day = stage.day(today, stage.due());
    on(opening(today))
        .change(id, version(id), TaskEvent.Kind.DEADLINE_MOVED, state -> due(state, day), cause);
    LocalDate on = stage.day(today, stage.on());
    if (stage.at() == Progress.DONE) {
      on(on).move(id, version(id), Progress.AWAITING_CONFIRMATION, on, cause);
    }
    if (stage.at() != Progress.NOT_STARTED) {
      on(on).move(id, version(id), stage.at(), on, cause);
    }
  }

  private int version(long id) {
    return register.find(id).orElseThrow().version();
  }

  private static TaskState due(TaskState state, LocalDate day) {
    Deadline before = state.deadline();
    return state.with(
        before.day() == null
            ? new Deadline(DueKind.DATE, before.words(), day, day)
            : before.moved(day));
  }
}
