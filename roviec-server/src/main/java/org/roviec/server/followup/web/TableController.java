package org.roviec.server.followup.web;

import static org.roviec.server.access.Role.AGENCY;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.SignedIn;
import org.roviec.server.followup.Channel;
import org.roviec.server.followup.NewReport;
import org.roviec.server.followup.Outcome;
import org.roviec.server.followup.ProgressReport;
import org.roviec.server.followup.ProgressReports;
import org.roviec.server.followup.Reporter;
import org.roviec.server.followup.Reporters;
import org.roviec.server.register.Order;
import org.roviec.server.register.Scope;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reports on several tasks of one's bodies at once, in a table. */
@Controller
@Allow(AGENCY)
class TableController {

  private static final int MOST = 200;

  private final TaskList list;
  private final ProgressReports reports;
  private final Reporters reporters;
  private final VisibleTasks visible;

  TableController(
      TaskList list, ProgressReports reports, Reporters reporters, VisibleTasks visible) {
    this.list = list;
    this.reports = reports;
    this.reporters = reporters;
    this.visible = visible;
  }

  /**
   * A task with what was typed for it.
   *
   * @param last the last report of its lead; null for none
   * @param fault key of what is wrong with what was typed; null for nothing
   */
  record Line(
      TaskRow row,
      boolean leads,
      @Nullable ProgressReport last,
      Typed typed,
      @Nullable String fault) {}

  /** What was typed for a task. */
  record Typed(String percent, String sentence, String obstacle, String proposal) {

    static final Typed NOTHING = new Typed("", "", "", "");

    boolean isEmpty() {
      return percent.isBlank() && sentence.isBlank() && obstacle.isBlank() && proposal.isBlank();
    }
  }

  @GetMapping("/bao-cao-tien-do")
  String table(@AuthenticationPrincipal SignedIn person, Model model) {
    return page(reporters.of(person, visible.today()), Map.of(), Map.of(), model);
  }

  /** Takes every line in which something was typed; a faulty one comes back as it was. */
  @PostMapping("/bao-cao-tien-do")
  String report(
      HttpServletRequest request,
      @AuthenticationPrincipal SignedIn person,
      Model model,
      RedirectAttributes flash) {
    Reporter reporter = reporters.of(person, visible.today());
    String token = Objects.requireNonNullElse(request.getParameter("token"), "");
    Map<Long, Typed> kept = new HashMap<>();
    Map<Long, String> faults = new HashMap<>();
    int done = 0;
    for (long id : ids(request)) {
      Typed typed = typed(request, id);
      if (typed.isEmpty()) {
        continue;
      }
      Outcome outcome = reports.report(id, report(typed, token, id), reporter);
      if (outcome.isDone()) {
        done++;
      } else {
        kept.put(id, typed);
        faults.put(id, outcome.message(""));
      }
    }
    if (faults.isEmpty()) {
      flash.addFlashAttribute(
          "toast", done == 0 ? "followup.table.nothing" : "followup.table.done");
      flash.addFlashAttribute("toastArgument", done);
      return "redirect:/bao-cao-tien-do";
    }
    model.addAttribute("done", done);
    model.addAttribute("faulty", faults.size());
    return page(reporter, kept, faults, model);
  }

  private static List<Long> ids(HttpServletRequest request) {
    String[] sent = request.getParameterValues("id");
    List<Long> ids = new ArrayList<>();
    for (String each : sent == null ? new String[0] : sent) {
      if (each.matches("\\d{1,18}") && ids.size() < MOST) {
        ids.add(Long.valueOf(each));
      }
    }
    return ids.stream().distinct().toList();
  }

  private static Typed typed(HttpServletRequest request, long id) {
    return new Typed(
        text(request, "percent-" + id),
        text(request, "sentence-" + id),
        text(request, "obstacle-" + id),
        text(request, "proposal-" + id));
  }

  private static String text(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }

  private static NewReport report(Typed typed, String token, long id) {
    UUID once = UUID.nameUUIDFromBytes((token + " " + id).getBytes(StandardCharsets.UTF_8));
    return new NewReport(
        ReportForm.number(typed.percent()),
        "",
        typed.sentence(),
        typed.obstacle(),
        typed.proposal(),
        List.of(),
        Channel.TABLE,
        token.isBlank() ? null : once);
  }

  private String page(
      Reporter reporter, Map<Long, Typed> typed, Map<Long, String> faults, Model model) {
    LocalDate today = visible.today();
    List<Task> tasks =
        list
            .page(
                TaskFilter.of(View.OPEN),
                Scope.of(reporter.bodies()),
                today,
                Order.DUE,
                false,
                0,
                MOST)
            .stream()
            .filter(task -> task.progress().isRunning())
            .filter(reporter::maySpeakOf)
            .toList();
    Map<Long, ProgressReport> last = reports.latest(tasks.stream().map(Task::id).toList());
    model.addAttribute(
        "lines",
        tasks.stream()
            .map(task ->
                new Line(
                    new TaskRow(task, today),
                    reporter.leads(task),
                    last.get(task.id()),
                    typed.getOrDefault(task.id(), Typed.NOTHING),
                    faults.get(task.id())))
            .toList());
    model.addAttribute("token", reports.newToken());
    return "followup/table";
  }
}
