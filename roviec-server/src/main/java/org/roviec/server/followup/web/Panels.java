package org.roviec.server.followup.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.calendar.SpecialDay;
import org.roviec.server.calendar.WorkingCalendar;
import org.roviec.server.calendar.WorkingCalendars;
import org.roviec.server.followup.Act;
import org.roviec.server.followup.Confirmers;
import org.roviec.server.followup.ExtensionRequest;
import org.roviec.server.followup.Extensions;
import org.roviec.server.followup.LifeCycle;
import org.roviec.server.followup.ProgressReport;
import org.roviec.server.followup.ProgressReports;
import org.roviec.server.followup.Recurrences;
import org.roviec.server.followup.Refusal;
import org.roviec.server.followup.Rhythm;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskPanel;
import org.roviec.server.register.TaskPanels;
import org.roviec.server.register.TaskParty;
import org.roviec.server.review.DueKind;
import org.springframework.stereotype.Component;

/** What follow-up shows on the page of a task: what to do now, what was reported, what to mind. */
@Component
class Panels implements TaskPanels {

  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Set<Act> BY_ONE_CLICK = EnumSet.of(Act.PAUSE, Act.RESUME, Act.DROP);

  private final LifeCycle lifeCycle;
  private final Confirmers confirmers;
  private final ProgressReports reports;
  private final Extensions extensions;
  private final Recurrences recurrences;
  private final WorkingCalendars calendars;
  private final Scopes scopes;

  Panels(
      LifeCycle lifeCycle,
      Confirmers confirmers,
      ProgressReports reports,
      Extensions extensions,
      Recurrences recurrences,
      WorkingCalendars calendars,
      Scopes scopes) {
    this.lifeCycle = lifeCycle;
    this.confirmers = confirmers;
    this.reports = reports;
    this.extensions = extensions;
    this.recurrences = recurrences;
    this.calendars = calendars;
    this.scopes = scopes;
  }

  /**
   * What is to be done now.
   *
   * @param acts what this person may do
   * @param waiting the request for a later deadline that waits; null for none
   * @param barred why this person may not confirm what waits; null if they may, or it does not wait
   * @param completion the report of completion that waits; null for none
   * @param steps the rarer acts, each with a reason
   * @param mayHandOver whether this person may give the task to another body
   */
  record ToDo(
      Task task,
      Set<Act> acts,
      @Nullable ExtensionRequest waiting,
      Confirmers.@Nullable Barred barred,
      @Nullable ProgressReport completion,
      List<Refusal> refusals,
      List<Act> steps,
      boolean mayHandOver,
      List<TaskParty> leads,
      Map<Long, String> bodies,
      ZoneId zone) {}

  /** What was reported, and which later deadlines were asked for. */
  record Reported(
      Task task,
      List<ProgressReport> reports,
      List<ExtensionRequest> requests,
      Map<Long, String> bodies,
      ZoneId zone) {}

  /**
   * What to mind about the deadline.
   *
   * @param due the last good day, if it is not worked; else null
   * @param holiday what that day is; null for a day at the end of a week
   * @param unknownYear the year of the deadline, if its holidays are not entered; else null
   * @param recurring whether the duty comes again
   * @param series how it comes again; null while nobody has said so
   * @param proposal what its words propose
   */
  record Mind(
      Task task,
      @Nullable LocalDate due,
      @Nullable String holiday,
      @Nullable String unknownYear,
      boolean recurring,
      Recurrences.@Nullable Series series,
      Rhythm.@Nullable Usual proposal,
      List<Rhythm.Usual> rhythms,
      boolean maySet) {}

  @Override
  public List<TaskPanel> of(Task task, SignedIn person, LocalDate today) {
    List<ProgressReport> told = reports.of(task.id());
    List<ExtensionRequest> asked = extensions.of(task.id());
    Map<Long, String> bodies = names(task, told, asked, today);
    List<TaskPanel> panels = new ArrayList<>();
    toDo(task, person, today, told, asked, bodies)
        .ifPresent(content -> panels.add(new TaskPanel(100, false, "followup/todo", content)));
    if (!told.isEmpty() || !asked.isEmpty()) {
      panels.add(
          new TaskPanel(
              200, false, "followup/reported", new Reported(task, told, asked, bodies, HERE)));
    }
    mind(task, person, today)
        .ifPresent(content -> panels.add(new TaskPanel(100, true, "followup/mind", content)));
    return panels;
  }

  private Optional<ToDo> toDo(
      Task task,
      SignedIn person,
      LocalDate today,
      List<ProgressReport> told,
      List<ExtensionRequest> asked,
      Map<Long, String> bodies) {
    Set<Act> acts = lifeCycle.acts(task, person, today);
    boolean mayHandOver =
        person.has(Role.COORDINATOR)
            && task.progress().isOpen()
            && !task.in(PartyRole.LEAD).isEmpty();
    Confirmers.Barred barred = confirmers.barred(task, person, today).orElse(null);
    if (acts.isEmpty() && !mayHandOver && barred == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ToDo(
            task,
            acts,
            asked.stream()
                .filter(request -> request.state() == ExtensionRequest.State.PENDING)
                .findFirst()
                .orElse(null),
            barred,
            told.stream()
                .filter(report -> report.completes() && report.decision() == null)
                .findFirst()
                .orElse(null),
            lifeCycle.refusals(task.id()),
            acts.stream().filter(BY_ONE_CLICK::contains).toList(),
            mayHandOver,
            task.in(PartyRole.LEAD),
            bodies,
            HERE));
  }

  private Map<Long, String> names(
      Task task, List<ProgressReport> told, List<ExtensionRequest> asked, LocalDate today) {
    Map<Long, String> names = new HashMap<>(scopes.names(task, today));
    told.forEach(report -> name(names, report.bodyId(), today));
    asked.forEach(request -> name(names, request.bodyId(), today));
    lifeCycle.refusals(task.id()).forEach(refusal -> name(names, refusal.bodyId(), today));
    return names;
  }

  private void name(Map<Long, String> names, long body, LocalDate today) {
    names.computeIfAbsent(
        body, number -> Objects.requireNonNullElse(scopes.name(number, today), "?"));
  }

  private Optional<Mind> mind(Task task, SignedIn person, LocalDate today) {
    LocalDate due = task.deadline().day();
    boolean recurring = task.deadline().kind() == DueKind.RECURRING;
    boolean open = task.progress().isOpen();
    WorkingCalendar calendar = calendars.calendar();
    boolean free = open && due != null && !due.isBefore(today) && !calendar.isWorkingDay(due);
    boolean unknown = open && due != null && !calendar.knows(due.getYear());
    if (!free && !unknown && !recurring) {
      return Optional.empty();
    }
    String words = Objects.requireNonNullElse(task.deadline().words(), "");
    return Optional.of(
        new Mind(
            task,
            free ? due : null,
            free && due != null ? calendar.special(due).map(SpecialDay::name).orElse(null) : null,
            unknown && due != null ? Integer.toString(due.getYear()) : null,
            recurring,
            recurring ? recurrences.of(task.id()).orElse(null) : null,
            Rhythm.Usual.read(words).orElse(null),
            List.of(Rhythm.Usual.values()),
            recurring && open && person.has(Role.COORDINATOR)));
  }
}
