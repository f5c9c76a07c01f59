package org.roviec.server.register.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskEvent;
import org.roviec.server.register.TaskState;

/**
 * A step on the way of a task.
 *
 * @param message key of its words
 * @param state done, current or ahead
 */
record Step(String message, String state) {

  private static final List<String> WAY =
      List.of("step.assigned", "step.received", "step.working", "step.reported", "step.confirmed");

  private static final Set<Progress> HALTED =
      EnumSet.of(Progress.PAUSED, Progress.DROPPED, Progress.HANDED_OVER, Progress.CANCELLED);

  /**
   * The way of a task, with how far it has come; what was halted had come as far as before.
   *
   * @param history what happened to it, the newest first
   */
  static List<Step> of(Task task, List<TaskEvent> history) {
    int at =
        switch (reached(task.progress(), history)) {
          case NOT_STARTED -> 1;
          case AWAITING_CONFIRMATION -> 4;
          case DONE -> WAY.size();
          case IN_PROGRESS, PAUSED, DROPPED, HANDED_OVER, CANCELLED -> 2;
        };
    // What was dropped, handed over or cancelled is at no step any more.
    String next = task.progress().isOpen() ? "current" : "ahead";
    return IntStream.range(0, WAY.size())
        .mapToObj(i -> new Step(WAY.get(i), i < at ? "done" : i == at ? next : "ahead"))
        .toList();
  }

  private static Progress reached(Progress now, List<TaskEvent> history) {
    return HALTED.contains(now)
        ? history.stream()
            .map(TaskEvent::before)
            .filter(Objects::nonNull)
            .map(TaskState::progress)
            .filter(before -> !HALTED.contains(before))
            .findFirst()
            .orElse(Progress.NOT_STARTED)
        : now;
  }
}
