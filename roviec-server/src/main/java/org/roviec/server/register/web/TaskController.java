package org.roviec.server.register.web;

import static org.roviec.server.access.Role.ADMINISTRATOR;
import static org.roviec.server.access.Role.AGENCY;
import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.INSPECTOR;
import static org.roviec.server.access.Role.LEADER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Change;
import org.roviec.server.register.Confirmations;
import org.roviec.server.register.Counts;
import org.roviec.server.register.Deadline;
import org.roviec.server.register.DueWords;
import org.roviec.server.register.Priority;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskEvent;
import org.roviec.server.register.TaskPanel;
import org.roviec.server.register.TaskPanels;
import org.roviec.server.register.TaskRow;
import org.roviec.server.review.DueKind;
import org.springframework.beans.factory.ObjectProvider;
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

/** One task: what it rests on, who, by when, how far, and all that happened to it. */
@Controller
@Allow({ADMINISTRATOR, COORDINATOR, LEADER, AGENCY, INSPECTOR})
class TaskController {

  private static final int LONGEST_WORK = 4_000;
  private static final int LONGEST_WORDS = 500;

  /** What is meant as a date, unlike words such as "thường xuyên". */
  private static final Pattern NUMBERS_ONLY = Pattern.compile("\\s*\\d[\\d\\s/.-]*");

  private final Register register;
  private final Parties parties;
  private final DueWords dueWords;
  private final Scopes scopes;
  private final Counts counts;
  private final ObjectProvider<TaskPanels> panels;
  private final Confirmations confirmations;
  private final Clock clock;

  TaskController(
      Register register,
      Parties parties,
      DueWords dueWords,
      Scopes scopes,
      Counts counts,
      ObjectProvider<TaskPanels> panels,
      Confirmations confirmations,
      Clock clock) {
    this.register = register;
    this.parties = parties;
    this.dueWords = dueWords;
    this.scopes = scopes;
    this.counts = counts;
    this.panels = panels;
    this.confirmations = confirmations;
    this.clock = clock;
  }

  @GetMapping("/nhiem-vu/{id}")
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
    LocalDate today = LocalDate.now(clock);
    Task task = visible(id, person);
    model.addAttribute("row", new TaskRow(task, today));
    model.addAttribute("task", task);
    model.addAttribute("bodies", scopes.names(task, today));
    model.addAttribute("conditions", register.conditionsOf(id));
    List<TaskRow> parts =
        register.partsOf(id).stream().map(part -> new TaskRow(part, today)).toList();
    model.addAttribute("parts", parts);
    model.addAttribute(
        "partsDone", parts.stream().filter(p -> p.task().progress() == Progress.DONE).count());
    List<TaskEvent> history = register.historyOf(id);
    model.addAttribute("history", shown(history, today));
    model.addAttribute("steps", Step.of(task, history));
    model.addAttribute("panels", panels(task, person, today));
    model.addAttribute(
        "nextStages", List.of(Progress.values()).stream().filter(task.progress()::allows).toList());
    model.addAttribute("mayEdit", person.has(Role.COORDINATOR));
    model.addAttribute("mayFanOut", parties.members(task, today).size() > 1);
    model.addAttribute(
        "parent", task.parentId() == null ? null : register.find(task.parentId()).orElse(null));
    return "register/task";
  }

  private List<HistoryRow> shown(List<TaskEvent> history, LocalDate today) {
    Map<Long, String> names = new HashMap<>();
    Function<Long, String> name =
        body ->
            names.computeIfAbsent(
                body, b -> Objects.requireNonNullElse(scopes.name(b, today), "?"));
    return history.stream().map(event -> HistoryRow.of(event, name)).toList();
  }

  private List<TaskPanel> panels(Task task, SignedIn person, LocalDate today) {
    return panels.stream()
        .flatMap(feature -> feature.of(task, person, today).stream())
        .sorted(Comparator.comparingInt(TaskPanel::order))
        .toList();
  }

  /** The task, if the person may see it; else as if there were none. */
  private Task visible(long id, SignedIn person) {
    return register
        .find(id)
        .filter(scopes.of(person, LocalDate.now(clock))::holds)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/nhiem-vu/{id}/sua")
  @Allow(COORDINATOR)
  String edit(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
    Task task = visible(id, person);
    model.addAttribute("task", task);
    model.addAttribute("form", TaskForm.of(task));
    model.addAttribute("priorities", Priority.values());
    return "register/edit";
  }

  @PostMapping("/nhiem-vu/{id}/sua")
  @Allow(COORDINATOR)
  String save(
      @PathVariable long id,
      TaskForm form,
      @AuthenticationPrincipal SignedIn person,
      Model model,
      RedirectAttributes flash) {
    Task task = visible(id, person);
    String fault = form.fault(LONGEST_WORK, LONGEST_WORDS);
    if (fault != null) {
      model.addAttribute("task", task);
      model.addAttribute("form", form);
      model.addAttribute("fault", fault);
      model.addAttribute("priorities", Priority.values());
      return "register/edit";
    }
    LocalDate today = LocalDate.now(clock);
    UUID batch = UUID.randomUUID();
    Change change =
        register.change(
            id,
            form.seenVersion(),
            TaskEvent.Kind.EDITED,
            state ->
                state
                    .described(form.work().strip(), form.productOrNull(), form.fieldOrNull())
                    .with(form.priority())
                    .with(parties.read(form, task, today)),
            new Cause(person.displayName(), form.reasonOrNull(), null, batch));
    return done(id, change, "task.saved", batch, flash);
  }

  /** Opens a task by hand, with what it rests on. */
  @GetMapping("/so-theo-doi/them")
  @Allow(COORDINATOR)
  String blank(Model model) {
    model.addAttribute("form", TaskForm.blank());
    model.addAttribute("priorities", Priority.values());
    return "register/new";
  }

  @PostMapping("/so-theo-doi/them")
  @Allow(COORDINATOR)
  String open(
      TaskForm form,
      @AuthenticationPrincipal SignedIn person,
      Model model,
      RedirectAttributes flash) {
    LocalDate today = LocalDate.now(clock);
    Deadline due = dueWords.read(form.due(), today);
    String fault =
        form.basis().isBlank() ? "task.basis.missing" : form.fault(LONGEST_WORK, LONGEST_WORDS);
    if (fault == null && due.day() == null && NUMBERS_ONLY.matcher(form.due()).matches()) {
      fault = "task.due.noDay";
    }
    if (fault != null) {
      model.addAttribute("form", form);
      model.addAttribute("fault", fault);
      model.addAttribute("priorities", Priority.values());
      return "register/new";
    }
    Task task =
        register.open(
            form.opened(parties.read(form, null, today), due), Cause.by(person.displayName()));
    counts.forget();
    flash.addFlashAttribute("toast", "task.openedAs");
    flash.addFlashAttribute("toastArgument", task.code());
    return "redirect:/nhiem-vu/" + task.id();
  }

  @PostMapping("/nhiem-vu/{id}/tien-do")
  @Allow(COORDINATOR)
  String move(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam Progress to,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String paper,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    Task task = visible(id, person);
    LocalDate today = LocalDate.now(clock);
    LocalDate on = day(day, today);
    String refusal =
        on == null || on.isAfter(today)
            ? "task.day.wrong"
            : to == Progress.DONE ? confirmations.refusal(task, person, today).orElse(null) : null;
    if (on == null || refusal != null) {
      flash.addFlashAttribute("toast", refusal);
      return "redirect:/nhiem-vu/" + id;
    }
    UUID batch = UUID.randomUUID();
    Cause cause = new Cause(person.displayName(), orNull(reason), orNull(paper), batch);
    return done(id, register.move(id, version, to, on, cause), "task.moved", batch, flash);
  }

  /** Moves the deadline; the one first set stays on record. */
  @PostMapping("/nhiem-vu/{id}/han")
  @Allow(COORDINATOR)
  String extend(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam String due,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String paper,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    visible(id, person);
    LocalDate today = LocalDate.now(clock);
    Deadline read = dueWords.read(due, today);
    LocalDate day = read.day();
    if (day == null || reason.isBlank()) {
      flash.addFlashAttribute("toast", day == null ? "task.due.wrong" : "task.reason.missing");
      return "redirect:/nhiem-vu/" + id;
    }
    UUID batch = UUID.randomUUID();
    Cause cause = new Cause(person.displayName(), orNull(reason), orNull(paper), batch);
    Change change =
        register.change(
            id,
            version,
            TaskEvent.Kind.DEADLINE_MOVED,
            state -> state.with(first(state.deadline(), read, day)),
            cause);
    return done(id, change, "task.extended", batch, flash);
  }

  /** A task without a day gets its first one; else the day moves. */
  private static Deadline first(Deadline before, Deadline read, LocalDate day) {
    return before.original() == null && before.day() == null
        ? new Deadline(
            DueKind.DATE, before.words() == null ? read.words() : before.words(), day, day)
        : before.moved(day);
  }

  @PostMapping("/nhiem-vu/{id}/luu-y/{position}")
  @Allow(COORDINATOR)
  String meet(
      @PathVariable long id,
      @PathVariable int position,
      @RequestParam(defaultValue = "false") boolean met,
      @AuthenticationPrincipal SignedIn person) {
    visible(id, person);
    register.meet(id, position, met ? LocalDate.now(clock) : null);
    return "redirect:/nhiem-vu/" + id;
  }

  @PostMapping("/nhiem-vu/{id}/tach")
  @Allow(COORDINATOR)
  String fanOut(
      @PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
    Task task = visible(id, person);
    List<Task> parts =
        register.fanOut(
            id, parties.members(task, LocalDate.now(clock)), Cause.by(person.displayName()));
    counts.forget();
    flash.addFlashAttribute("toast", "task.fannedOut");
    flash.addFlashAttribute("toastArgument", parts.size());
    return "redirect:/nhiem-vu/" + id;
  }

  /** Says what became of a change; what was made can be undone at once. */
  private String done(
      long id, Change change, String message, UUID batch, RedirectAttributes flash) {
    counts.forget();
    if (change instanceof Change.Made) {
      flash.addFlashAttribute("toastUndo", "/so-theo-doi/hoan-tac/" + batch + "?nhiem-vu=" + id);
    }
    flash.addFlashAttribute(
        "toast",
        switch (change) {
          case Change.Made _ -> message;
          case Change.Nothing _ -> "task.unchanged";
          case Change.Overtaken _ -> "task.overtaken";
          case Change.Refused _ -> "task.refused";
          case Change.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        });
    return "redirect:/nhiem-vu/" + id;
  }

  private static @Nullable LocalDate day(String typed, LocalDate today) {
    if (typed.isBlank()) {
      return today;
    }
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable String orNull(String text) {
    String bare = text.strip();
    return bare.isEmpty()
        ? null
        : bare.length() > LONGEST_WORDS ? bare.substring(0, LONGEST_WORDS) : bare;
  }
}
