package org.roviec.server.followup.web;

import static org.roviec.server.access.Role.AGENCY;
import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.LEADER;
import static org.roviec.server.web.Column.said;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.SignedIn;
import org.roviec.server.followup.Act;
import org.roviec.server.followup.ChangedMeanwhile;
import org.roviec.server.followup.ExtensionRequest;
import org.roviec.server.followup.Extensions;
import org.roviec.server.followup.LifeCycle;
import org.roviec.server.followup.Outcome;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskRow;
import org.roviec.server.web.Column;
import org.roviec.server.web.ListFiles;
import org.roviec.server.web.ListPage;
import org.roviec.server.web.ListQuery;
import org.roviec.server.web.RowList;
import org.roviec.text.Vietnamese;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for a later deadline, and deciding about it. */
@Controller
class ExtensionController {

  private static final int MOST_DECIDED = 500;

  private static final Comparator<Row> BY_DECISION =
      Comparator.comparing(
          row -> row.request().decidedAt(), Comparator.nullsFirst(Comparator.naturalOrder()));

  private static final RowList<Row> DECIDED =
      new RowList<>(
          "gia-han",
          "-decided",
          Map.of(
              "task", Comparator.comparing(row -> Vietnamese.bare(row.task().task().work())),
              "body", Comparator.comparing(row -> Vietnamese.bare(row.body())),
              "due", Comparator.comparing(row -> row.request().due()),
              "wanted", Comparator.comparing(row -> row.request().wanted()),
              "state", Comparator.comparing(row -> row.request().state()),
              "decided", BY_DECISION),
          Comparator.comparingLong(row -> -row.request().id()),
          List.of(
              new Column<>("task.code", row -> row.task().task().code()),
              new Column<>("task.work", row -> row.task().task().work()),
              new Column<>("followup.extension.body", Row::body),
              new Column<>("followup.extension.from", row -> row.request().due()),
              new Column<>("followup.extension.to", row -> row.request().wanted()),
              new Column<>("followup.extension.reason", row -> row.request().reason()),
              new Column<>("followup.extension.outcome", row -> said(row.request().message())),
              new Column<>("followup.extension.grantedUntil", row -> row.request().granted()),
              new Column<>("followup.extension.decidedBy", row -> row.request().decidedBy()),
              new Column<>("followup.extension.decidedAt", row -> row.request().decidedAt())));

  private final VisibleTasks visible;
  private final Extensions extensions;
  private final LifeCycle lifeCycle;
  private final Scopes scopes;
  private final ListFiles files;

  ExtensionController(
      VisibleTasks visible,
      Extensions extensions,
      LifeCycle lifeCycle,
      Scopes scopes,
      ListFiles files) {
    this.visible = visible;
    this.extensions = extensions;
    this.lifeCycle = lifeCycle;
    this.scopes = scopes;
    this.files = files;
  }

  /** What is asked for, as typed. */
  record Wish(String wanted, String reason, String paper) {}

  /** A request beside its task. */
  record Row(ExtensionRequest request, TaskRow task, String body) {}

  @GetMapping("/nhiem-vu/{id}/gia-han")
  @Allow(AGENCY)
  String form(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn person,
      Model model,
      RedirectAttributes flash) {
    Task task = visible.task(id, person);
    if (!lifeCycle.acts(task, person, visible.today()).contains(Act.ASK_EXTENSION)) {
      flash.addFlashAttribute("toast", "followup.extension.notNow");
      return "redirect:/nhiem-vu/" + id;
    }
    return page(task, new Wish("", "", ""), null, model);
  }

  @PostMapping("/nhiem-vu/{id}/gia-han")
  @Allow(AGENCY)
  String ask(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String wanted,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String paper,
      @AuthenticationPrincipal SignedIn person,
      Model model,
      RedirectAttributes flash) {
    Task task = visible.task(id, person);
    Outcome outcome = extensions.ask(id, visible.day(wanted), reason, paper, person);
    if (outcome instanceof Outcome.Faulty(String message)) {
      return page(task, new Wish(wanted, reason, paper), message, model);
    }
    flash.addFlashAttribute("toast", outcome.message("followup.extension.asked"));
    return "redirect:/nhiem-vu/" + id;
  }

  private String page(Task task, Wish wish, @Nullable String fault, Model model) {
    model.addAttribute("task", task);
    model.addAttribute("row", new TaskRow(task, visible.today()));
    model.addAttribute("wish", wish);
    model.addAttribute("fault", fault);
    return "followup/extension";
  }

  /** The requests that wait for this person's decision. */
  @GetMapping("/theo-doi/gia-han")
  @Allow({COORDINATOR, LEADER})
  String inbox(HttpServletRequest request, @AuthenticationPrincipal SignedIn person, Model model) {
    ListQuery query = DECIDED.query(request);
    model.addAttribute("waiting", rows(extensions.awaiting(person, visible.today()), person));
    model.addAttribute("list", ListPage.of(query, decided(query, person)));
    return "followup/extensions";
  }

  /** The requests that were decided, for a spreadsheet. */
  @GetMapping({"/theo-doi/gia-han/tai-ve.csv", "/theo-doi/gia-han/tai-ve.xlsx"})
  @Allow({COORDINATOR, LEADER})
  void file(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal SignedIn person)
      throws IOException {
    files.send(request, response, DECIDED, query -> decided(query, person));
  }

  private List<Row> decided(ListQuery query, SignedIn person) {
    return DECIDED.inOrder(
        query,
        rows(extensions.decided(person, visible.today(), MOST_DECIDED), person).stream()
            .filter(row ->
                query.isIn(
                    "words",
                    row.task().task().code() + " " + row.task().task().work() + " " + row.body())));
  }

  private List<Row> rows(List<ExtensionRequest> requests, SignedIn person) {
    LocalDate today = visible.today();
    Map<Long, Task> tasks =
        visible.tasks(requests.stream().map(ExtensionRequest::taskId).toList(), person).stream()
            .collect(Collectors.toMap(Task::id, Function.identity(), (one, _) -> one));
    return requests.stream()
        .filter(request -> tasks.containsKey(request.taskId()))
        .map(request ->
            new Row(
                request,
                new TaskRow(Objects.requireNonNull(tasks.get(request.taskId())), today),
                Objects.requireNonNullElse(scopes.name(request.bodyId(), today), "")))
        .toList();
  }

  @PostMapping("/theo-doi/gia-han/{id}")
  @Allow({COORDINATOR, LEADER})
  String decide(
      @PathVariable long id,
      @RequestParam boolean grant,
      @RequestParam(defaultValue = "") String granted,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String back,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    LocalDate day = visible.day(granted);
    Outcome outcome =
        grant && day == null
            ? new Outcome.Faulty("followup.extension.wanted.wrong")
            : decide(id, grant ? day : null, reason, person);
    if (outcome instanceof Outcome.Absent) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    flash.addFlashAttribute(
        "toast",
        outcome.message(grant ? "followup.extension.granted" : "followup.extension.refused"));
    return "redirect:" + (back.matches("/nhiem-vu/\\d{1,18}") ? back : "/theo-doi/gia-han");
  }

  private Outcome decide(long id, @Nullable LocalDate day, String reason, SignedIn person) {
    try {
      return extensions.decide(id, day, reason, person);
    } catch (ChangedMeanwhile taken) {
      return new Outcome.Overtaken();
    }
  }
}
