package org.roviec.server.register.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Deadline;
import org.roviec.server.register.NewTask;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Priority;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskParty;

/** A task as typed into a form: names of bodies one on a line. */
record TaskForm(
    @Nullable Integer version,
    String work,
    String product,
    String field,
    Priority priority,
    String leads,
    String cooperating,
    String monitors,
    String receivers,
    String due,
    String basis,
    String conditions,
    String reason) {

  static TaskForm blank() {
    return new TaskForm(0, "", "", "", Priority.NORMAL, "", "", "", "", "", "", "", "");
  }

  static TaskForm of(Task task) {
    return new TaskForm(
        task.version(),
        task.work(),
        text(task.product()),
        text(task.field()),
        task.priority(),
        names(task, PartyRole.LEAD),
        names(task, PartyRole.COOPERATING),
        names(task, PartyRole.MONITOR),
        names(task, PartyRole.SUBMIT_TO),
        "",
        task.basis().label(),
        "",
        "");
  }

  /** A form sent by hand may leave fields out. */
  TaskForm {
    version = version == null ? 0 : version;
    work = text(work);
    product = text(product);
    field = text(field);
    priority = priority == null ? Priority.NORMAL : priority;
    leads = text(leads);
    cooperating = text(cooperating);
    monitors = text(monitors);
    receivers = text(receivers);
    due = text(due);
    basis = text(basis);
    conditions = text(conditions);
    reason = text(reason);
  }

  private static String names(Task task, PartyRole role) {
    return task.in(role).stream().map(TaskParty::asWritten).collect(Collectors.joining("\n"));
  }

  /** The version of the task that the form was filled from. */
  int seenVersion() {
    return version == null ? 0 : version;
  }

  /** Names typed for a role, one on a line. */
  List<String> names(PartyRole role) {
    String typed =
        switch (role) {
          case LEAD -> leads;
          case COOPERATING -> cooperating;
          case MONITOR -> monitors;
          case SUBMIT_TO -> receivers;
          case APPROVER -> "";
        };
    return typed.lines().map(String::strip).filter(n -> !n.isEmpty()).distinct().toList();
  }

  /** Key of the sentence that says what is wrong; null where nothing is. */
  @Nullable String fault(int longestWork, int longestWords) {
    if (work.isBlank()) {
      return "task.work.missing";
    }
    if (work.length() > longestWork) {
      return "task.work.long";
    }
    boolean tooLong =
        List.of(product, field, due, basis, reason).stream()
            .anyMatch(t -> t.length() > longestWords);
    return tooLong ? "task.words.long" : null;
  }

  NewTask opened(List<TaskParty> parties, Deadline deadline) {
    return NewTask.of(
        work.strip(),
        productOrNull(),
        fieldOrNull(),
        priority,
        parties,
        deadline,
        conditions.lines().map(String::strip).filter(c -> !c.isEmpty()).toList(),
        Basis.typed(basis.strip()),
        null);
  }

  @Nullable String productOrNull() {
    return orNull(product);
  }

  @Nullable String fieldOrNull() {
    return orNull(field);
  }

  @Nullable String reasonOrNull() {
    return orNull(reason);
  }

  private static @Nullable String orNull(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
