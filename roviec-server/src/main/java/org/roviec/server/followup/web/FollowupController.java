package org.roviec.server.followup.web;

import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.INSPECTOR;
import static org.roviec.server.access.Role.LEADER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.followup.Extensions;
import org.roviec.server.followup.HandOvers;
import org.roviec.server.followup.LifeCycle;
import org.roviec.server.followup.Refusal;
import org.roviec.server.register.DueBy;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.TaskList;
import org.roviec.server.register.Timeliness;
import org.roviec.server.register.View;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where follow-up begins: what waits for a decision, and the figures by both deadlines. */
@Controller
@Allow({COORDINATOR, LEADER, INSPECTOR})
class FollowupController {

  private final Extensions extensions;
  private final LifeCycle lifeCycle;
  private final HandOvers handOvers;
  private final TaskList list;
  private final Scopes scopes;
  private final VisibleTasks visible;

  FollowupController(
      Extensions extensions,
      LifeCycle lifeCycle,
      HandOvers handOvers,
      TaskList list,
      Scopes scopes,
      VisibleTasks visible) {
    this.extensions = extensions;
    this.lifeCycle = lifeCycle;
    this.handOvers = handOvers;
    this.list = list;
    this.scopes = scopes;
    this.visible = visible;
  }

  /** How many tasks there are of one timeliness, by both deadlines. */
  record Figure(Timeliness timeliness, long original, long current) {

    /** Key of the words. */
    public String message() {
      return "timeliness." + timeliness.name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A refusal beside its task. */
  record Declined(Refusal refusal, Task task, String body) {}

  @GetMapping("/theo-doi")
  String show(@AuthenticationPrincipal SignedIn person, Model model) {
    LocalDate today = visible.today();
    Scope scope = scopes.of(person, today);
    Map<View, Long> counts = list.counts(TaskFilter.of(View.ALL), scope, today);
    boolean clerk = person.has(Role.COORDINATOR);
    model.addAttribute("clerk", clerk);
    model.addAttribute("decides", clerk || person.has(Role.LEADER));
    model.addAttribute("extensions", extensions.awaiting(person, today).size());
    model.addAttribute("awaiting", counts.getOrDefault(View.AWAITING, 0L));
    model.addAttribute("events", counts.getOrDefault(View.WAITING_EVENT, 0L));
    model.addAttribute(
        "orphans",
        clerk
            ? handOvers.ended(today).stream()
                .filter(ended -> ended.last().isBefore(today))
                .mapToLong(HandOvers.Ended::tasks)
                .sum()
            : 0);
    model.addAttribute("declined", declined(person));
    model.addAttribute("figures", figures(scope, today));
    model.addAttribute("total", counts.getOrDefault(View.ALL, 0L));
    return "followup/overview";
  }

  private List<Declined> declined(SignedIn person) {
    LocalDate today = visible.today();
    List<Refusal> refusals = lifeCycle.refusals();
    List<Declined> declined = new ArrayList<>();
    for (Task task : visible.tasks(refusals.stream().map(Refusal::taskId).toList(), person)) {
      refusals.stream()
          .filter(refusal -> refusal.taskId() == task.id())
          .map(refusal ->
              new Declined(
                  refusal,
                  task,
                  Objects.requireNonNullElse(scopes.name(refusal.bodyId(), today), "?")))
          .forEach(declined::add);
    }
    return declined;
  }

  private List<Figure> figures(Scope scope, LocalDate today) {
    TaskFilter all = TaskFilter.of(View.ALL);
    Map<Timeliness, Long> original =
        new EnumMap<>(list.timeliness(all, scope, today, DueBy.ORIGINAL));
    Map<Timeliness, Long> current = list.timeliness(all, scope, today, DueBy.CURRENT);
    return java.util.Arrays.stream(Timeliness.values())
        .map(each ->
            new Figure(each, original.getOrDefault(each, 0L), current.getOrDefault(each, 0L)))
        .toList();
  }
}
