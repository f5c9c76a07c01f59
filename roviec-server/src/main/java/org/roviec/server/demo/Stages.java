package org.roviec.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Deadline;
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
          new Stage(10, Progress.DONE, -1),
          new Stage(45, Progress.IN_PROGRESS, -2),
          new Stage(-5, Progress.DONE, 0),
          new Stage(-3, Progress.NOT_STARTED, 0),
          new Stage(60, Progress.PAUSED, -4),
          new Stage(6, Progress.NOT_STARTED, 0),
          new Stage(20, Progress.AWAITING_CONFIRMATION, -1),
          new Stage(90, Progress.NOT_STARTED, 0));

  private final Register register;

  Stages(Register register) {
    this.register = register;
  }

  /**
   * How far a task is.
   *
   * @param due days from today to its deadline
   * @param on days from today to the day it came that far
   */
  private record Stage(int due, Progress at, int on) {}

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
    staying.stream()
        .findFirst()
        .ifPresent(task ->
            register.move(
                task.id(), task.version(), Progress.IN_PROGRESS, today.minusDays(9), cause));
  }

  private void bring(long id, Stage stage, LocalDate today, Cause cause) {
    LocalDate day = today.plusDays(stage.due());
    register.change(
        id, version(id), TaskEvent.Kind.DEADLINE_MOVED, state -> due(state, day), cause);
    LocalDate on = today.plusDays(stage.on());
    if (stage.at() == Progress.DONE) {
      register.move(id, version(id), Progress.AWAITING_CONFIRMATION, on, cause);
    }
    if (stage.at() != Progress.NOT_STARTED) {
      register.move(id, version(id), stage.at(), on, cause);
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
