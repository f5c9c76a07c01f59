package org.roviec.server.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that can be changed about a task, at one moment. Two of them tell what a change did; the one
 * before it undoes the change.
 *
 * @param deadline as it stands
 * @param reportedOn day on which the doer reported it done; null before
 * @param completedOn day on which it was done; null before
 */
public record TaskState(
    String work,
    @Nullable String product,
    @Nullable String field,
    Priority priority,
    List<TaskParty> parties,
    Deadline deadline,
    Progress progress,
    @Nullable LocalDate reportedOn,
    @Nullable LocalDate completedOn) {

  /** Keeps its own list. */
  public TaskState {
    parties = List.copyOf(parties);
  }

  /** The state of a task. */
  public static TaskState of(Task task) {
    return new TaskState(
        task.work(),
        task.product(),
        task.field(),
        task.priority(),
        task.parties(),
        task.deadline(),
        task.progress(),
        task.reportedOn(),
        task.completedOn());
  }

  /** The same with other words for the work, its product and its field. */
  public TaskState described(
      String newWork, @Nullable String newProduct, @Nullable String newField) {
    return new TaskState(
        newWork,
        newProduct,
        newField,
        priority,
        parties,
        deadline,
        progress,
        reportedOn,
        completedOn);
  }

  /** The same with another priority. */
  public TaskState with(Priority newPriority) {
    return new TaskState(
        work, product, field, newPriority, parties, deadline, progress, reportedOn, completedOn);
  }

  /** The same with other bodies and persons. */
  public TaskState with(List<TaskParty> newParties) {
    return new TaskState(
        work, product, field, priority, newParties, deadline, progress, reportedOn, completedOn);
  }

  /** The same with another deadline. */
  public TaskState with(Deadline newDeadline) {
    return new TaskState(
        work, product, field, priority, parties, newDeadline, progress, reportedOn, completedOn);
  }

  /**
   * The same at another stage of progress.
   *
   * @param next the stage; must be {@linkplain Progress#allows allowed}
   * @param day on which that came about: reported, or completed
   */
  public TaskState moved(Progress next, LocalDate day) {
    LocalDate reported =
        switch (next) {
          case AWAITING_CONFIRMATION -> day;
          case DONE -> Objects.requireNonNullElse(reportedOn, day);
          default -> null;
        };
    LocalDate completed = next == Progress.DONE ? reported : null;
    return new TaskState(
        work, product, field, priority, parties, deadline, next, reported, completed);
  }
}
