package org.roviec.server.register.web;

import java.util.List;
import java.util.stream.IntStream;
import org.roviec.server.register.Task;

/**
 * A step on the way of a task.
 *
 * @param message key of its words
 * @param state done, current or ahead
 */
record Step(String message, String state) {

  private static final List<String> WAY =
      List.of("step.assigned", "step.received", "step.working", "step.reported", "step.confirmed");

  /** The way of a task, with how far it has come. */
  static List<Step> of(Task task) {
    int at =
        switch (task.progress()) {
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
}
