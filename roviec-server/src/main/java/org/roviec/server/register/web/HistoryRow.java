package org.roviec.server.register.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Days;
import org.roviec.server.register.Deadline;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.TaskEvent;
import org.roviec.server.register.TaskParty;
import org.roviec.server.register.TaskState;

/**
 * Something that happened to a task, as its page tells it.
 *
 * @param at when, by the clocks of Việt Nam
 * @param message key of the words for what happened
 * @param differences what was so before and is otherwise now
 */
record HistoryRow(TaskEvent event, ZonedDateTime at, String message, List<Difference> differences) {

  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  HistoryRow {
    differences = List.copyOf(differences);
  }

  /**
   * What an event tells.
   *
   * @param name what a body is called today
   */
  static HistoryRow of(TaskEvent event, Function<Long, String> name) {
    return new HistoryRow(
        event,
        event.at().atZone(HERE),
        "event." + event.kind().name().toLowerCase(Locale.ROOT),
        differences(event.before(), event.after(), name));
  }

  /** Key of the words in front of what the person said: a reason, or what it was about. */
  public String saidMessage() {
    return switch (event.kind()) {
      case REPORTED,
          COMPLETION_REPORTED,
          EXTENSION_REQUESTED,
          EVENT_HAPPENED,
          RHYTHM_SET,
          RECURRED ->
          "event.said";
      default -> "event.reason";
    };
  }

  private static List<Difference> differences(
      @Nullable TaskState before, @Nullable TaskState after, Function<Long, String> name) {
    List<Difference> found = new ArrayList<>();
    if (before == null || after == null) {
      return found;
    }
    add(found, "task.work", before.work(), after.work(), false);
    add(found, "task.product", before.product(), after.product(), false);
    add(found, "task.field", before.field(), after.field(), false);
    add(found, "task.priority", key(before.priority()), key(after.priority()), true);
    add(found, "task.progress", key(before.progress()), key(after.progress()), true);
    add(found, "task.due", day(before.deadline()), day(after.deadline()), false);
    for (PartyRole role : PartyRole.values()) {
      add(
          found,
          "party." + role.name().toLowerCase(Locale.ROOT),
          names(before, after, role, name),
          names(after, before, role, name),
          false);
    }
    return found;
  }

  private static void add(
      List<Difference> found,
      String field,
      @Nullable String before,
      @Nullable String after,
      boolean words) {
    if (!Objects.equals(before, after)) {
      found.add(new Difference(field, before, after, words));
    }
  }

  private static String key(Enum<?> value) {
    return value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT)
        + "."
        + value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String day(Deadline deadline) {
    return deadline.day() == null ? null : Days.shown(deadline.day());
  }

  /** The names of a role; where only the body behind a name differs, the body as well. */
  private static String names(
      TaskState state, TaskState other, PartyRole role, Function<Long, String> name) {
    List<TaskParty> others = other.parties();
    return state.parties().stream()
        .filter(p -> p.role() == role)
        .map(p -> {
          Long body = p.organizationId();
          boolean same = body == null || others.contains(p);
          String today = same ? p.asWritten() : name.apply(body);
          return p.asWritten().equals(today) ? today : p.asWritten() + " (" + today + ")";
        })
        .collect(Collectors.joining("; "));
  }

  /**
   * What a change did to one field.
   *
   * @param field key of its name
   * @param before null for nothing
   * @param after null for nothing
   * @param keys whether both are keys of messages
   */
  record Difference(String field, @Nullable String before, @Nullable String after, boolean keys) {}
}
