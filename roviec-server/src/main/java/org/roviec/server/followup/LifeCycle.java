package org.roviec.server.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.roviec.server.access.SignedIn;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Change;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a task between the office and the bodies: received or declined, confirmed or
 * returned, paused, resumed, dropped. Reporting is in {@link ProgressReports}, later deadlines are
 * in {@link Extensions}.
 */
@Service
public class LifeCycle {

  private final Register register;
  private final Standings standings;
  private final Receipts receipts;
  private final Scopes scopes;
  private final Reporters reporters;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LifeCycle(
      Register register,
      Standings standings,
      Receipts receipts,
      Scopes scopes,
      Reporters reporters,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.register = register;
    this.standings = standings;
    this.receipts = receipts;
    this.scopes = scopes;
    this.reporters = reporters;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Something that a person wants to do, with what the form said. */
  private record Wish(long taskId, int version, Act act, String reason, SignedIn person) {}

  /** Tiếp nhận: a lead takes the task on; work is under way from then. */
  @Transactional
  public Outcome receive(long taskId, int version, SignedIn person) {
    Wish wish = new Wish(taskId, version, Act.RECEIVE, "", person);
    return allowed(
        wish,
        task -> {
          Outcome outcome = step(wish, TaskEvent.Kind.RECEIVED, Progress.IN_PROGRESS);
          if (outcome.isDone()) {
            Reporter by = reporters.of(person, today());
            for (long body : spokenFor(task, by)) {
              receipts.add(taskId, body, by, true, "", clock.instant());
              events.publishEvent(new TaskReceived(taskId, body));
            }
          }
          return outcome;
        });
  }

  /** Từ chối, có lý do: the task stays where it is until the office answers or hands it over. */
  @Transactional
  public Outcome decline(long taskId, String reason, SignedIn person) {
    Wish wish = new Wish(taskId, 0, Act.DECLINE, reason, person);
    return allowed(
        wish,
        task -> {
          Reporter by = reporters.of(person, today());
          long body = spokenFor(task, by).getFirst();
          long id = receipts.add(taskId, body, by, false, Texts.cut(reason), clock.instant());
          register.tell(taskId, TaskEvent.Kind.DECLINED, cause(wish));
          audit.record(person, "followup.declined", ProgressReports.subject(taskId), "#" + id);
          events.publishEvent(new TaskDeclined(taskId, body));
          return new Outcome.Done(id);
        });
  }

  /** Giữ nguyên việc giao: the office answers a refusal, with its reason. */
  @Transactional
  public Outcome uphold(long taskId, String reason, SignedIn person) {
    Wish wish = new Wish(taskId, 0, Act.UPHOLD, reason, person);
    return allowed(
        wish,
        _ -> {
          receipts.answer(
              List.of(taskId), person.displayName(), Texts.cut(reason), clock.instant());
          register.tell(taskId, TaskEvent.Kind.UPHELD, cause(wish));
          audit.record(person, "followup.upheld", ProgressReports.subject(taskId), "");
          return new Outcome.Done(0);
        });
  }

  /** Xác nhận hoàn thành, by somebody other than the doer. */
  @Transactional
  public Outcome confirm(long taskId, int version, String note, SignedIn person) {
    Wish wish = new Wish(taskId, version, Act.CONFIRM, note, person);
    Outcome outcome = move(wish, TaskEvent.Kind.CONFIRMED, Progress.DONE);
    return told(outcome, new CompletionConfirmed(taskId));
  }

  /** Trả lại, có lý do: what was reported done is to be finished. */
  @Transactional
  public Outcome giveBack(long taskId, int version, String reason, SignedIn person) {
    Wish wish = new Wish(taskId, version, Act.RETURN, reason, person);
    Outcome outcome = move(wish, TaskEvent.Kind.RETURNED, Progress.IN_PROGRESS);
    return told(outcome, new CompletionReturned(taskId));
  }

  /** Tạm dừng, có lý do: its deadline does not count until it goes on. */
  @Transactional
  public Outcome pause(long taskId, int version, String reason, SignedIn person) {
    Wish wish = new Wish(taskId, version, Act.PAUSE, reason, person);
    return move(wish, TaskEvent.Kind.PAUSED, Progress.PAUSED);
  }

  /** Thực hiện tiếp. */
  @Transactional
  public Outcome resume(long taskId, int version, String note, SignedIn person) {
    Wish wish = new Wish(taskId, version, Act.RESUME, note, person);
    return move(wish, TaskEvent.Kind.RESUMED, Progress.IN_PROGRESS);
  }

  /** Dừng theo dõi, có lý do. */
  @Transactional
  public Outcome drop(long taskId, int version, String reason, SignedIn person) {
    Wish wish = new Wish(taskId, version, Act.DROP, reason, person);
    return move(wish, TaskEvent.Kind.DROPPED, Progress.DROPPED);
  }

  /** What a person may do with a task on a day. */
  @Transactional(readOnly = true)
  public Set<Act> acts(Task task, SignedIn person, LocalDate today) {
    return standings.acts(task, person, today);
  }

  /** The refusals of a task that wait for the office's answer. */
  @Transactional(readOnly = true)
  public List<Refusal> refusals(long taskId) {
    return receipts.refusals(taskId);
  }

  /** All refusals that wait for an answer, the oldest first. */
  @Transactional(readOnly = true)
  public List<Refusal> refusals() {
    return receipts.refusals();
  }

  /** Refuses who may not; then does it. */
  private Outcome allowed(Wish wish, Function<Task, Outcome> act) {
    Task task =
        register.find(wish.taskId()).filter(scopes.of(wish.person(), today())::holds).orElse(null);
    if (task == null) {
      return new Outcome.Absent();
    }
    if (!standings.acts(task, wish.person(), today()).contains(wish.act())) {
      return new Outcome.Refused("followup.notAllowed");
    }
    return wish.act().needsReason() && wish.reason().isBlank()
        ? new Outcome.Faulty("followup.reason.missing")
        : act.apply(task);
  }

  private Outcome move(Wish wish, TaskEvent.Kind kind, Progress to) {
    return allowed(wish, _ -> step(wish, kind, to));
  }

  private Outcome told(Outcome outcome, Object event) {
    if (outcome.isDone()) {
      events.publishEvent(event);
    }
    return outcome;
  }

  private Outcome step(Wish wish, TaskEvent.Kind kind, Progress to) {
    Change made =
        register.change(
            wish.taskId(), wish.version(), kind, state -> state.moved(to, today()), cause(wish));
    return switch (made) {
      case Change.Made _ -> {
        audit.record(
            wish.person(),
            "followup." + wish.act().name().toLowerCase(java.util.Locale.ROOT),
            ProgressReports.subject(wish.taskId()),
            Texts.cut(wish.reason()));
        yield new Outcome.Done(0);
      }
      case Change.Overtaken _ -> new Outcome.Overtaken();
      case Change.Nothing _, Change.Refused _ -> new Outcome.Refused("followup.notAllowed");
      case Change.Missing _ -> new Outcome.Absent();
    };
  }

  private static List<Long> spokenFor(Task task, Reporter by) {
    return Relations.bodiesOf(task, PartyRole.LEAD).stream().filter(by.bodies()::contains).toList();
  }

  private static Cause cause(Wish wish) {
    return new Cause(wish.person().displayName(), Texts.orNull(wish.reason()), null, null);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
