package org.roviec.server.register.web;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Priority;
import org.roviec.server.register.Progress;
import org.roviec.server.register.TaskEvent;
import org.roviec.server.register.TaskState;

/**
 * What is done to several tasks at once.
 *
 * @param confirms whether it says that the tasks are done
 */
record BulkAction(TaskEvent.Kind kind, UnaryOperator<TaskState> change, boolean confirms) {

  private static final int LONGEST_FIELD = 100;

  /** The action by its name and value as the form sends them; null where they make no sense. */
  static @Nullable BulkAction of(String name, String value, LocalDate today) {
    try {
      return switch (name) {
        case "progress" -> {
          Progress to = Progress.valueOf(value);
          yield new BulkAction(
              TaskEvent.Kind.PROGRESSED, s -> s.moved(to, today), to == Progress.DONE);
        }
        case "priority" -> {
          Priority to = Priority.valueOf(value);
          yield new BulkAction(TaskEvent.Kind.EDITED, s -> s.with(to), false);
        }
        case "field" -> {
          String field = value.isBlank() ? null : value.strip();
          yield field != null && field.length() > LONGEST_FIELD
              ? null
              : new BulkAction(
                  TaskEvent.Kind.EDITED, s -> s.described(s.work(), s.product(), field), false);
        }
        case "due" -> {
          LocalDate to = LocalDate.parse(value);
          yield new BulkAction(
              TaskEvent.Kind.DEADLINE_MOVED, s -> s.with(s.deadline().moved(to)), false);
        }
        default -> null;
      };
    } catch (IllegalArgumentException | java.time.format.DateTimeParseException mistyped) {
      return null;
    }
  }
}
