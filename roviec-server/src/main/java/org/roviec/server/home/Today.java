package org.roviec.server.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.followup.Confirmers;
import org.roviec.server.followup.ExtensionRequest;
import org.roviec.server.followup.Extensions;
import org.roviec.server.intake.Documents;
import org.roviec.server.register.Counts;
import org.roviec.server.register.Order;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.TaskList;
import org.roviec.server.register.TaskRow;
import org.roviec.server.register.View;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what needs a person today; the number of queries hangs on the roles alone. */
@Component
class Today {

  private static final int SHOWN = 5;
  private static final int LOOKED_AT = 50;
  private static final List<Role> FOLLOWING =
      List.of(Role.COORDINATOR, Role.LEADER, Role.AGENCY, Role.INSPECTOR);

  private final Documents documents;
  private final TaskList tasks;
  private final Counts taskCounts;
  private final Scopes scopes;
  private final Register register;
  private final Extensions extensions;
  private final Confirmers confirmers;

  Today(
      Documents documents,
      TaskList tasks,
      Counts taskCounts,
      Scopes scopes,
      Register register,
      Extensions extensions,
      Confirmers confirmers) {
    this.documents = documents;
    this.tasks = tasks;
    this.taskCounts = taskCounts;
    this.scopes = scopes;
    this.register = register;
    this.extensions = extensions;
    this.confirmers = confirmers;
  }

  /** The groups in the order of urgency; those with nothing in them are left out. */
  @Transactional(readOnly = true)
  public List<Group> of(SignedIn person, LocalDate today) {
    List<Group> groups = new ArrayList<>();
    boolean clerk = person.has(Role.COORDINATOR);
    if (FOLLOWING.stream().anyMatch(person::has)) {
      Scope scope = scopes.of(person, today);
      Map<View, Long> counts = taskCounts.of(TaskFilter.of(View.ALL), scope, today);
      groups.add(group("overdue", View.OVERDUE, scope, counts, today));
      groups.add(group("due_soon", View.DUE_SOON, scope, counts, today));
      if (clerk || person.has(Role.LEADER)) {
        groups.add(awaiting(person, scope, counts, today));
      }
    }
    if (clerk || person.has(Role.LEADER)) {
      groups.add(extensions(person, today));
    }
    if (clerk) {
      groups.add(
          new Group(
              "review", "/duyet", documents.countToReview(), List.of(), documents.toReview(SHOWN)));
    }
    groups.removeIf(Group::isEmpty);
    return groups;
  }

  private Group extensions(SignedIn person, LocalDate today) {
    List<ExtensionRequest> waiting = extensions.awaiting(person, today);
    List<Long> first = waiting.stream().limit(SHOWN).map(ExtensionRequest::taskId).toList();
    List<TaskRow> rows =
        register.findAll(first).stream().map(task -> new TaskRow(task, today)).toList();
    return new Group("extensions", "/theo-doi/gia-han", waiting.size(), rows, List.of());
  }

  /** What waits to be confirmed, without what the person reported or wrote down as done. */
  private Group awaiting(SignedIn person, Scope scope, Map<View, Long> counts, LocalDate today) {
    List<Task> waiting =
        tasks.page(TaskFilter.of(View.AWAITING), scope, today, Order.DUE, false, 0, LOOKED_AT);
    List<Task> own = confirmers.confirmable(waiting, person, today);
    long total = counts.getOrDefault(View.AWAITING, 0L) - waiting.size() + own.size();
    List<TaskRow> rows = own.stream().limit(SHOWN).map(task -> new TaskRow(task, today)).toList();
    return new Group("awaiting", "/so-theo-doi?view=awaiting", total, rows, List.of());
  }

  private Group group(
      String name, View view, Scope scope, Map<View, Long> counts, LocalDate today) {
    long total = counts.getOrDefault(view, 0L);
    List<TaskRow> rows =
        tasks.page(TaskFilter.of(view), scope, today, Order.DUE, false, 0, SHOWN).stream()
            .map(task -> new TaskRow(task, today))
            .toList();
    return new Group(name, "/so-theo-doi?view=" + name, total, rows, List.of());
  }
}
