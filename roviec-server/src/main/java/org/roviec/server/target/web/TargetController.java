package org.roviec.server.target.web;

import static org.roviec.server.access.Role.ADMINISTRATOR;
import static org.roviec.server.access.Role.AGENCY;
import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.INSPECTOR;
import static org.roviec.server.access.Role.LEADER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Bodies;
import org.roviec.server.register.Figure;
import org.roviec.server.register.Figures;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.TaskRow;
import org.roviec.server.target.Comparator;
import org.roviec.server.target.Course;
import org.roviec.server.target.Direction;
import org.roviec.server.target.Forecast;
import org.roviec.server.target.Indicator;
import org.roviec.server.target.Observation;
import org.roviec.server.target.ObservationStatus;
import org.roviec.server.target.TargetList;
import org.roviec.server.target.TargetRow;
import org.roviec.server.target.Targets;
import org.springframework.context.MessageSource;
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
import tools.jackson.databind.json.JsonMapper;

/** One indicator: what the rule says, with its numbers; its values, tasks, judgements, history. */
@Controller
@Allow(COORDINATOR)
class TargetController {

  private static final int MOST_FIGURES = 200;
  private static final int LONGEST = 500;

  private final TargetList list;
  private final Targets targets;
  private final Figures figures;
  private final Bodies bodies;
  private final Scopes scopes;
  private final MessageSource messages;
  private final JsonMapper json;
  private final Clock clock;

  TargetController(
      TargetList list,
      Targets targets,
      Figures figures,
      Bodies bodies,
      Scopes scopes,
      MessageSource messages,
      JsonMapper json,
      Clock clock) {
    this.list = list;
    this.targets = targets;
    this.figures = figures;
    this.bodies = bodies;
    this.scopes = scopes;
    this.messages = messages;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping("/chi-tieu/{id}")
  @Allow({ADMINISTRATOR, COORDINATOR, LEADER, AGENCY, INSPECTOR})
  String show(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn person,
      java.util.Locale locale,
      Model model) {
    LocalDate today = LocalDate.now(clock);
    Scope scope = scopes.of(person, today);
    TargetRow row = visible(id, person);
    Indicator indicator = row.indicator();
    model.addAttribute("row", row);
    model.addAttribute("target", indicator);
    model.addAttribute("facts", indicator.facts());
    model.addAttribute(
        "rule",
        Explained.of(
            row.reckoning(), indicator.plan(), row.latest().map(Observation::seen).orElse(null)));
    model.addAttribute(
        "tasks",
        row.tasks().stream().filter(scope::holds).map(task -> new TaskRow(task, today)).toList());
    model.addAttribute("history", targets.historyOf(id));
    model.addAttribute(
        "replacedBy",
        row.series().all().stream()
            .filter(one -> one.replaces() != null)
            .collect(Collectors.toMap(Observation::replaces, one -> one)));
    model.addAttribute("forecast", Forecast.of(indicator.plan(), row.series().seen()).orElse(null));
    Map<String, Object> chart = ChartData.of(row, key -> messages.getMessage(key, null, locale));
    model.addAttribute("chart", chart.isEmpty() ? null : json.writeValueAsString(chart));
    boolean mayEdit = person.has(Role.COORDINATOR);
    model.addAttribute("mayEdit", mayEdit);
    if (mayEdit) {
      model.addAttribute("statuses", ObservationStatus.values());
      model.addAttribute("figures", unused());
    }
    model.addAttribute("ownerName", scopes.name(indicator.facts().ownerId(), today));
    return "target/target";
  }

  /** Confirmed actuals and estimates that are the value of no indicator yet. */
  private List<Figure> unused() {
    List<Figure> found = figures.ofKinds(Set.of("ACTUAL", "ESTIMATE"), MOST_FIGURES);
    Map<Long, Long> uses = targets.usesOf(found.stream().map(Figure::verdictId).toList());
    return found.stream().filter(f -> !uses.containsKey(f.verdictId())).toList();
  }

  /** The indicator, if the person may see it; else as if there were none. */
  private TargetRow visible(long id, SignedIn person) {
    LocalDate today = LocalDate.now(clock);
    return list.find(id, scopes.of(person, today), today)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/chi-tieu/them")
  String blank(Model model) {
    return form(model, IndicatorForm.blank(), null, Map.of());
  }

  @PostMapping("/chi-tieu/them")
  String open(
      IndicatorForm form,
      @AuthenticationPrincipal SignedIn person,
      Model model,
      RedirectAttributes flash) {
    Map<String, String> faults = form.faults(true);
    if (!faults.isEmpty()) {
      return form(model, form, null, faults);
    }
    long id =
        targets.open(
            form.facts(owner(form, null)), Basis.typed(form.basis().strip()), person.displayName());
    flash.addFlashAttribute("toast", "target.opened");
    return "redirect:/chi-tieu/" + id;
  }

  @GetMapping("/chi-tieu/{id}/sua")
  String edit(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
    Indicator indicator = visible(id, person).indicator();
    return form(model, IndicatorForm.of(indicator), indicator, Map.of());
  }

  @PostMapping("/chi-tieu/{id}/sua")
  String save(
      @PathVariable long id,
      IndicatorForm form,
      @AuthenticationPrincipal SignedIn person,
      Model model,
      RedirectAttributes flash) {
    Indicator indicator = visible(id, person).indicator();
    Map<String, String> faults = form.faults(false);
    if (!faults.isEmpty()) {
      return form(model, form, indicator, faults);
    }
    boolean done =
        form.seenVersion() == indicator.version()
            && targets.change(
                indicator,
                form.facts(owner(form, indicator)),
                person.displayName(),
                form.reason().isBlank() ? null : form.reason().strip());
    flash.addFlashAttribute("toast", done ? "target.saved" : "target.overtaken");
    return "redirect:/chi-tieu/" + id;
  }

  private String form(
      Model model, IndicatorForm form, @Nullable Indicator indicator, Map<String, String> faults) {
    model.addAttribute("form", form);
    model.addAttribute("target", indicator);
    model.addAttribute("errors", faults);
    model.addAttribute("directions", Direction.values());
    model.addAttribute("courses", Course.values());
    model.addAttribute("comparators", Comparator.values());
    return "target/form";
  }

  /** A name that stood there before keeps the body it meant. */
  private @Nullable Long owner(IndicatorForm form, @Nullable Indicator before) {
    String name = form.owner().strip();
    if (before != null && name.equals(before.facts().owner())) {
      return before.facts().ownerId();
    }
    return name.isEmpty() ? null : bodies.today(name, LocalDate.now(clock)).orElse(null);
  }

  /** Ends the following, or takes it up again. */
  @PostMapping("/chi-tieu/{id}/theo-doi")
  String close(
      @PathVariable long id,
      @RequestParam boolean closed,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    Indicator indicator = visible(id, person).indicator();
    if (reason.isBlank() || reason.length() > LONGEST) {
      flash.addFlashAttribute("toast", "target.reason.missing");
    } else {
      boolean done = targets.close(indicator, closed, person.displayName(), reason.strip());
      flash.addFlashAttribute(
          "toast", !done ? "target.overtaken" : closed ? "target.closed" : "target.reopened");
    }
    return "redirect:/chi-tieu/" + id;
  }
}
