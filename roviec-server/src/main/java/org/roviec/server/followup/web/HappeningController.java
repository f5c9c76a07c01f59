package org.roviec.server.followup.web;

import static org.roviec.server.access.Role.COORDINATOR;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.SignedIn;
import org.roviec.server.calendar.Term;
import org.roviec.server.followup.ChangedMeanwhile;
import org.roviec.server.followup.Happenings;
import org.roviec.server.followup.Outcome;
import org.roviec.server.register.Order;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.TaskList;
import org.roviec.server.register.TaskRow;
import org.roviec.server.register.View;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tasks that wait for something to happen, and saying that it has. */
@Controller
@Allow(COORDINATOR)
class HappeningController {

  private static final int MOST = 300;

  private final Happenings happenings;
  private final TaskList list;
  private final Scopes scopes;
  private final VisibleTasks visible;

  HappeningController(Happenings happenings, TaskList list, Scopes scopes, VisibleTasks visible) {
    this.happenings = happenings;
    this.list = list;
    this.scopes = scopes;
    this.visible = visible;
  }

  /**
   * A task that waits.
   *
   * @param computable whether its words set a day once the event has happened
   * @param happened what has happened already while it still has no day; null for nothing
   * @param ticked whether it was ticked
   * @param due the day typed for it
   */
  record Waiting(
      TaskRow row, boolean computable, @Nullable String happened, boolean ticked, String due) {}

  /** What happened, as typed. */
  record Typed(String words, String day, String paper, List<Long> ids, Map<Long, String> dues) {
    Typed {
      ids = List.copyOf(ids);
      dues = Map.copyOf(dues);
    }
  }

  @GetMapping("/theo-doi/su-kien")
  String list(@AuthenticationPrincipal SignedIn person, Model model) {
    Typed nothing = new Typed("", visible.today().toString(), "", List.of(), Map.of());
    return page(nothing, null, person, model);
  }

  @PostMapping("/theo-doi/su-kien")
  String record(
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String paper,
      @RequestParam(name = "id", defaultValue = "") List<Long> ids,
      HttpServletRequest request,
      @AuthenticationPrincipal SignedIn person,
      Model model,
      RedirectAttributes flash) {
    Map<Long, String> dues = new HashMap<>();
    for (Long id : ids) {
      dues.put(id, Objects.requireNonNullElse(request.getParameter("due-" + id), ""));
    }
    Typed typed = new Typed(words, day, paper, ids, dues);
    Outcome outcome = write(typed, person);
    if (outcome instanceof Outcome.Faulty(String message)) {
      return page(typed, message, person, model);
    }
    flash.addFlashAttribute("toast", outcome.message("followup.event.recorded"));
    return "redirect:/theo-doi/su-kien";
  }

  private Outcome write(Typed typed, SignedIn person) {
    Map<Long, @Nullable LocalDate> tasks = new HashMap<>();
    for (Long id : typed.ids()) {
      String due = typed.dues().getOrDefault(id, "");
      LocalDate day = visible.day(due);
      if (day == null && !due.isBlank()) {
        return new Outcome.Faulty("followup.event.due.wrong");
      }
      tasks.put(id, day);
    }
    try {
      return happenings.record(
          new Happenings.Happening(typed.words(), visible.day(typed.day()), typed.paper()),
          tasks,
          person);
    } catch (ChangedMeanwhile taken) {
      return new Outcome.Overtaken();
    }
  }

  private String page(Typed typed, @Nullable String fault, SignedIn person, Model model) {
    LocalDate today = visible.today();
    List<Task> tasks =
        list.page(
            TaskFilter.of(View.WAITING_EVENT),
            scopes.of(person, today),
            today,
            Order.WORK,
            false,
            0,
            MOST);
    Map<Long, String> happened = happenings.happened(tasks);
    model.addAttribute(
        "waiting",
        tasks.stream()
            .map(task ->
                new Waiting(
                    new TaskRow(task, today),
                    Term.read(Objects.requireNonNullElse(task.deadline().words(), "")).isPresent(),
                    happened.get(task.id()),
                    typed.ids().contains(task.id()),
                    typed.dues().getOrDefault(task.id(), "")))
            .toList());
    model.addAttribute("typed", typed);
    model.addAttribute("fault", fault);
    model.addAttribute("today", today);
    return "followup/events";
  }
}
