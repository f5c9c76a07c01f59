package org.roviec.server.target.web;

import static org.roviec.server.access.Role.COORDINATOR;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.roviec.server.target.NewObservation;
import org.roviec.server.target.ObservationStatus;
import org.roviec.server.target.Origin;
import org.roviec.server.target.PeriodWords;
import org.roviec.server.target.TargetList;
import org.roviec.server.target.TargetRow;
import org.roviec.server.target.Targets;
import org.roviec.server.target.TypedNumber;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters and takes back the values of an indicator, and ties tasks to it. */
@Controller
@Allow(COORDINATOR)
class ObservationController {

  private static final int LONGEST = 200;

  private final TargetList list;
  private final Targets targets;
  private final Register register;
  private final Scopes scopes;
  private final Clock clock;

  ObservationController(
      TargetList list, Targets targets, Register register, Scopes scopes, Clock clock) {
    this.list = list;
    this.targets = targets;
    this.register = register;
    this.scopes = scopes;
    this.clock = clock;
  }

  private TargetRow visible(long id, SignedIn person) {
    LocalDate today = LocalDate.now(clock);
    return list.find(id, scopes.of(person, today), today)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** A value as typed. */
  record Typed(
      @Nullable String period,
      @Nullable String from,
      @Nullable String to,
      @Nullable String value,
      @Nullable ObservationStatus status,
      @Nullable String source) {}

  @PostMapping("/chi-tieu/{id}/so-lieu")
  String enter(
      @PathVariable long id,
      Typed typed,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    TargetRow row = visible(id, person);
    String fault = enter(row, typed, person.displayName());
    flash.addFlashAttribute("toast", fault == null ? "value.entered" : fault);
    return "redirect:/chi-tieu/" + id;
  }

  /** Enters a value; returns the key of what is wrong, or null. */
  private @Nullable String enter(TargetRow row, Typed typed, String actor) {
    String period = text(typed.period());
    String source = text(typed.source());
    Optional<BigDecimal> value = TypedNumber.read(text(typed.value()));
    Optional<PeriodWords.Days> named = PeriodWords.read(period);
    LocalDate from = day(typed.from()).or(() -> named.map(PeriodWords.Days::from)).orElse(null);
    LocalDate to = day(typed.to()).or(() -> named.map(PeriodWords.Days::to)).orElse(null);
    ObservationStatus status = typed.status() == null ? ObservationStatus.ACTUAL : typed.status();
    if (value.isEmpty()) {
      return "value.number.wrong";
    }
    if (to == null || (from != null && to.isBefore(from))) {
      return "value.period.wrong";
    }
    if (source.isEmpty() || source.length() > LONGEST || period.length() > LONGEST) {
      return "value.source.missing";
    }
    if (status == ObservationStatus.ACTUAL && to.isAfter(LocalDate.now(clock))) {
      return "value.future";
    }
    LocalDate last = to;
    if (row.series().current().stream()
        .anyMatch(one -> one.to().equals(last) && one.status() == status)) {
      return "value.known";
    }
    String label =
        period.isEmpty()
            ? PeriodWords.of(from, to).orElse(org.roviec.server.register.Days.shown(to))
            : period;
    targets.observe(
        row.indicator().id(),
        new NewObservation(label, from, to, value.get(), status, Origin.TYPED, Basis.typed(source)),
        actor);
    return null;
  }

  /** Takes a confirmed figure of a document as a value. */
  @PostMapping("/chi-tieu/{id}/tu-so-lieu")
  String take(
      @PathVariable long id,
      @RequestParam long verdict,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    visible(id, person);
    boolean isFree = !targets.usesOf(List.of(verdict)).containsKey(verdict);
    boolean done = isFree && targets.observeFigure(id, verdict, person.displayName());
    flash.addFlashAttribute(
        "toast", done ? "value.entered" : isFree ? "value.noDay" : "value.used");
    return "redirect:/chi-tieu/" + id;
  }

  @PostMapping("/chi-tieu/{id}/so-lieu/{observation}/rut")
  String takeBack(
      @PathVariable long id,
      @PathVariable long observation,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    visible(id, person);
    if (reason.isBlank() || reason.length() > LONGEST) {
      flash.addFlashAttribute("toast", "target.reason.missing");
    } else {
      boolean done = targets.takeBack(id, observation, reason.strip(), person.displayName());
      flash.addFlashAttribute("toast", done ? "value.takenBack" : "target.overtaken");
    }
    return "redirect:/chi-tieu/" + id;
  }

  /** Ties a task, by the number people call it by. */
  @PostMapping("/chi-tieu/{id}/nhiem-vu")
  String link(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String code,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    visible(id, person);
    Scope scope = scopes.of(person, LocalDate.now(clock));
    Optional<Task> task =
        register.findByCode(List.of(code)).stream().filter(scope::holds).findFirst();
    task.ifPresent(one -> targets.link(id, one.id(), one.code(), person.displayName()));
    flash.addFlashAttribute("toast", task.isPresent() ? "target.linked" : "target.noTask");
    return "redirect:/chi-tieu/" + id;
  }

  @PostMapping("/chi-tieu/{id}/nhiem-vu/{task}/bo")
  String unlink(
      @PathVariable long id,
      @PathVariable long task,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    visible(id, person);
    register
        .find(task)
        .ifPresent(one -> targets.unlink(id, task, one.code(), person.displayName()));
    flash.addFlashAttribute("toast", "target.unlinked");
    return "redirect:/chi-tieu/" + id;
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  private static Optional<LocalDate> day(@Nullable String typed) {
    try {
      return text(typed).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(typed)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
