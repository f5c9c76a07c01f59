package org.roviec.server.register.web;

import static org.roviec.server.access.Role.ADMINISTRATOR;
import static org.roviec.server.access.Role.AGENCY;
import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.INSPECTOR;
import static org.roviec.server.access.Role.LEADER;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Confirmations;
import org.roviec.server.register.Counts;
import org.roviec.server.register.Priority;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.TaskList;
import org.roviec.server.register.TaskRow;
import org.roviec.server.register.TaskState;
import org.roviec.server.register.View;
import org.roviec.server.web.ListPage;
import org.roviec.server.web.ListQuery;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register as a list and as a board, with changes of several tasks at once. */
@Controller
@Allow({ADMINISTRATOR, COORDINATOR, LEADER, AGENCY, INSPECTOR})
class RegisterController {

  private static final int BOARD_BODIES = 40;
  private static final int BOARD_TASKS = 6;

  private final Register register;
  private final TaskList list;
  private final Counts counts;
  private final Scopes scopes;
  private final Confirmations confirmations;
  private final Clock clock;

  RegisterController(
      Register register,
      TaskList list,
      Counts counts,
      Scopes scopes,
      Confirmations confirmations,
      Clock clock) {
    this.register = register;
    this.list = list;
    this.counts = counts;
    this.scopes = scopes;
    this.confirmations = confirmations;
    this.clock = clock;
  }

  @GetMapping("/so-theo-doi")
  String list(HttpServletRequest request, @AuthenticationPrincipal SignedIn person, Model model) {
    ListQuery query = ListQuery.of(request, RegisterQuery.USUAL_SORT);
    TaskFilter filter = RegisterQuery.filter(query);
    LocalDate today = LocalDate.now(clock);
    Scope scope = scopes.of(person, today);
    Map<View, Long> shown = counts.of(filter, scope, today);
    List<TaskRow> rows =
        list
            .page(
                filter,
                scope,
                today,
                RegisterQuery.order(query),
                query.isFalling(),
                Math.toIntExact(query.offset()),
                query.size())
            .stream()
            .map(task -> new TaskRow(task, today))
            .toList();
    model.addAttribute("list", page(query, rows, filter, shown.getOrDefault(filter.view(), 0L)));
    common(model, query, filter, person, shown);
    return "register/list";
  }

  private static ListPage<TaskRow> page(
      ListQuery query, List<TaskRow> rows, TaskFilter filter, long found) {
    boolean holdsDone = filter.view() == View.DONE || filter.view() == View.ALL;
    return filter.words() != null && holdsDone && found > TaskList.MOST_FOUND
        ? new ListPage<>(query, rows, TaskList.MOST_FOUND, true)
        : new ListPage<>(query, rows, found);
  }

  private void common(
      Model model, ListQuery query, TaskFilter filter, SignedIn person, Map<View, Long> shown) {
    model.addAttribute("query", query);
    model.addAttribute("filter", filter);
    model.addAttribute("views", shown);
    model.addAttribute("mostFound", filter.words() == null ? Long.MAX_VALUE : TaskList.MOST_FOUND);
    model.addAttribute("mine", Mine.of(person, query));
    model.addAttribute("stages", Progress.values());
    model.addAttribute("priorities", Priority.values());
    model.addAttribute("mayEdit", person.has(Role.COORDINATOR));
    model.addAttribute("leadName", scopes.name(filter.lead(), LocalDate.now(clock)));
  }

  @GetMapping("/so-theo-doi/bang")
  String board(HttpServletRequest request, @AuthenticationPrincipal SignedIn person, Model model) {
    ListQuery query = ListQuery.of(request, RegisterQuery.USUAL_SORT);
    TaskFilter filter = RegisterQuery.filter(query);
    LocalDate today = LocalDate.now(clock);
    Scope scope = scopes.of(person, today);
    List<TaskList.OfBody> bodies =
        counts.board(filter, scope, today, BOARD_BODIES + 1, BOARD_TASKS);
    List<TaskList.OfBody> shown = bodies.subList(0, Math.min(BOARD_BODIES, bodies.size()));
    Map<Long, TaskRow> rows = new HashMap<>();
    for (Task task : register.findAll(shown.stream().flatMap(b -> b.first().stream()).toList())) {
      rows.put(task.id(), new TaskRow(task, today));
    }
    List<BoardColumn> columns = shown.stream().map(body -> BoardColumn.of(body, rows)).toList();
    model.addAttribute("moreBodies", bodies.size() > shown.size());
    model.addAttribute("columns", columns);
    common(model, query, filter, person, counts.of(filter, scope, today));
    return "register/board";
  }

  /** Changes the ticked tasks; what cannot be changed is said, and all can be undone. */
  @PostMapping("/so-theo-doi/hang-loat")
  @Allow(COORDINATOR)
  String bulk(
      @RequestParam(name = "id", defaultValue = "") List<Long> ids,
      @RequestParam String action,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String back,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    BulkAction wanted = BulkAction.of(action, value, LocalDate.now(clock));
    if (ids.isEmpty() || wanted == null) {
      flash.addFlashAttribute("toast", ids.isEmpty() ? "bulk.none" : "bulk.what");
    } else {
      LocalDate today = LocalDate.now(clock);
      Scope scope = scopes.of(person, today);
      List<Task> visible = register.findAll(ids).stream().filter(scope::holds).toList();
      List<Long> allowed =
          (wanted.confirms() ? confirmations.confirmable(visible, person, today) : visible)
              .stream().map(Task::id).toList();
      apply(
          allowed,
          visible.size() - allowed.size(),
          wanted,
          new Cause(person.displayName(), blank(reason), null, null),
          flash);
    }
    return "redirect:" + back(back);
  }

  private void apply(
      List<Long> ids, int barred, BulkAction action, Cause cause, RedirectAttributes flash) {
    UnaryOperator<TaskState> change = action.change();
    Register.Bulk bulk = register.changeAll(ids, action.kind(), change, cause);
    counts.forget();
    flash.addFlashAttribute("toast", bulk.refused() + barred == 0 ? "bulk.done" : "bulk.partly");
    flash.addFlashAttribute("toastArgument", bulk.made());
    if (bulk.made() > 0) {
      flash.addFlashAttribute("toastUndo", "/so-theo-doi/hoan-tac/" + bulk.batch());
    }
  }

  @PostMapping("/so-theo-doi/hoan-tac/{batch}")
  @Allow(COORDINATOR)
  String undo(
      @PathVariable UUID batch,
      @RequestParam(name = "nhiem-vu", required = false) @Nullable Long task,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    Register.Bulk bulk = register.undo(batch, person.displayName());
    counts.forget();
    flash.addFlashAttribute("toast", bulk.refused() == 0 ? "undo.done" : "undo.partly");
    flash.addFlashAttribute("toastArgument", bulk.made());
    return task == null ? "redirect:/so-theo-doi" : "redirect:/nhiem-vu/" + task;
  }

  /** Back to the list as it was; never to another place. */
  private static String back(String address) {
    return address.startsWith("/so-theo-doi?") ? address : "/so-theo-doi";
  }

  private static @Nullable String blank(String text) {
    return text.isBlank() ? null : text.strip();
  }

  /**
   * A body of the board with the first of its tasks.
   *
   * @param id null where it is not settled
   */
  public record BoardColumn(String body, @Nullable Long id, long total, List<TaskRow> rows) {

    /** Keeps its own list. */
    public BoardColumn {
      rows = List.copyOf(rows);
    }

    static BoardColumn of(TaskList.OfBody body, Map<Long, TaskRow> rows) {
      return new BoardColumn(
          body.name(),
          body.body(),
          body.total(),
          body.first().stream().map(rows::get).filter(Objects::nonNull).toList());
    }
  }
}
