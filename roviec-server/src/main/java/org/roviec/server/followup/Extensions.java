package org.roviec.server.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.SignedIn;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Change;
import org.roviec.server.register.Days;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Extensions (gia hạn): a body asks with a reason, somebody else decides. The day first set stays,
 * so that figures can be told by either.
 */
@Service
public class Extensions {

  private static final int LONGEST = 2_000;
  private static final int LONGEST_PAPER = 500;

  private final Register register;
  private final ExtensionRequests requests;
  private final Standings standings;
  private final Scopes scopes;
  private final Reporters reporters;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Extensions(
      Register register,
      ExtensionRequests requests,
      Standings standings,
      Scopes scopes,
      Reporters reporters,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.register = register;
    this.requests = requests;
    this.standings = standings;
    this.scopes = scopes;
    this.reporters = reporters;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Asks for a later deadline.
   *
   * @param wanted last good day that is asked for; null if none could be understood
   */
  @Transactional
  public Outcome ask(
      long taskId, @Nullable LocalDate wanted, String reason, String paper, SignedIn person) {
    LocalDate today = LocalDate.now(clock);
    Task task = register.find(taskId).filter(scopes.of(person, today)::holds).orElse(null);
    if (task == null) {
      return new Outcome.Absent();
    }
    LocalDate due = task.deadline().day();
    if (due == null || !standings.acts(task, person, today).contains(Act.ASK_EXTENSION)) {
      return new Outcome.Refused("followup.extension.notNow");
    }
    if (wanted == null || !wanted.isAfter(due) || wanted.isBefore(today)) {
      return new Outcome.Faulty("followup.extension.wanted.wrong");
    }
    if (reason.isBlank() || reason.length() > LONGEST || paper.length() > LONGEST_PAPER) {
      return new Outcome.Faulty(
          reason.isBlank() ? "followup.reason.missing" : "followup.report.long");
    }
    Reporter asker = reporters.of(person, today);
    long body = asker.first(Relations.bodiesOf(task, PartyRole.LEAD)).orElseThrow();
    long id =
        requests.add(
            taskId, body, asker, due, wanted, reason.strip(), paper.strip(), clock.instant());
    register.tell(
        taskId,
        TaskEvent.Kind.EXTENSION_REQUESTED,
        new Cause(
            person.displayName(),
            Texts.cut(Days.shown(due) + " → " + Days.shown(wanted) + ": " + reason.strip()),
            Texts.orNull(paper),
            null));
    audit.record(person, "followup.extensionRequested", ProgressReports.subject(taskId), "#" + id);
    events.publishEvent(new ExtensionRequested(taskId, id));
    return new Outcome.Done(id);
  }

  /**
   * Decides a request.
   *
   * @param granted last good day from now on; null to refuse
   * @param reason why; needed for a refusal
   */
  @Transactional
  public Outcome decide(
      long requestId, @Nullable LocalDate granted, String reason, SignedIn person) {
    LocalDate today = LocalDate.now(clock);
    ExtensionRequest request = requests.find(requestId).orElse(null);
    Task task =
        request == null
            ? null
            : register.find(request.taskId()).filter(scopes.of(person, today)::holds).orElse(null);
    if (request == null || task == null) {
      return new Outcome.Absent();
    }
    if (request.state() != ExtensionRequest.State.PENDING) {
      return new Outcome.Refused("followup.extension.decidedBefore");
    }
    if (!standings.acts(task, person, today).contains(Act.DECIDE_EXTENSION)) {
      return new Outcome.Refused("followup.extension.notYours");
    }
    String fault = fault(task, granted, reason);
    return fault != null
        ? new Outcome.Faulty(fault)
        : write(request, task, granted, reason.strip(), person);
  }

  private static @Nullable String fault(Task task, @Nullable LocalDate granted, String reason) {
    if (granted == null) {
      return reason.isBlank() ? "followup.reason.missing" : null;
    }
    LocalDate due = Objects.requireNonNullElse(task.deadline().day(), granted.minusDays(1));
    return !granted.isAfter(due)
        ? "followup.extension.wanted.wrong"
        : reason.length() > LONGEST ? "followup.report.long" : null;
  }

  private Outcome write(
      ExtensionRequest request,
      Task task,
      @Nullable LocalDate granted,
      String reason,
      SignedIn person) {
    Instant now = clock.instant();
    boolean yes = granted != null;
    boolean decided =
        requests.decide(
            request.id(),
            yes ? ExtensionRequest.State.GRANTED : ExtensionRequest.State.REFUSED,
            granted,
            person.username(),
            person.displayName(),
            reason,
            now);
    if (!decided) {
      return new Outcome.Refused("followup.extension.decidedBefore");
    }
    String why = Texts.cut(reason.isEmpty() ? request.reason() : reason);
    Cause cause = new Cause(person.displayName(), why, Texts.orNull(request.paper()), null);
    if (granted == null) {
      register.tell(task.id(), TaskEvent.Kind.EXTENSION_REFUSED, cause);
    } else {
      Change change =
          register.change(
              task.id(),
              task.version(),
              TaskEvent.Kind.EXTENDED,
              state -> state.with(state.deadline().moved(granted)),
              cause);
      if (!(change instanceof Change.Made)) {
        throw new ChangedMeanwhile();
      }
    }
    audit.record(
        person,
        yes ? "followup.extensionGranted" : "followup.extensionRefused",
        ProgressReports.subject(task.id()),
        "#" + request.id() + (granted == null ? "" : " " + request.due() + " → " + granted));
    events.publishEvent(new ExtensionDecided(task.id(), request.id(), yes));
    return new Outcome.Done(request.id());
  }

  /** The requests about a task, the newest first. */
  @Transactional(readOnly = true)
  public List<ExtensionRequest> of(long taskId) {
    return requests.of(taskId);
  }

  /** The request about a task that waits. */
  @Transactional(readOnly = true)
  public Optional<ExtensionRequest> pending(long taskId) {
    return requests.pending(taskId);
  }

  /** The requests that a person may decide now, the nearest deadline first. */
  @Transactional(readOnly = true)
  public List<ExtensionRequest> awaiting(SignedIn person, LocalDate today) {
    List<ExtensionRequest> pending = requests.pending();
    List<Long> mine =
        register.findAll(pending.stream().map(ExtensionRequest::taskId).toList()).stream()
            .filter(scopes.of(person, today)::holds)
            .filter(task -> task.progress().isOpen() && standings.decides(task, person, today))
            .map(Task::id)
            .toList();
    return pending.stream()
        .filter(request -> !request.account().equals(person.username()))
        .filter(request -> mine.contains(request.taskId()))
        .toList();
  }

  /** The last requests decided, of tasks that a person may see. */
  @Transactional(readOnly = true)
  public List<ExtensionRequest> decided(SignedIn person, LocalDate today, int most) {
    List<ExtensionRequest> decided = requests.decided(most);
    List<Long> seen =
        register.findAll(decided.stream().map(ExtensionRequest::taskId).toList()).stream()
            .filter(scopes.of(person, today)::holds)
            .map(Task::id)
            .toList();
    return decided.stream().filter(request -> seen.contains(request.taskId())).toList();
  }
}
