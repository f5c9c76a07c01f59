package org.roviec.server.urging;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.roviec.server.access.SignedIn;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.directory.DatedDirectory;
import org.roviec.server.directory.Directory;
import org.roviec.server.directory.Organizations;
import org.roviec.server.office.Office;
import org.roviec.server.paper.Letterhead;
import org.roviec.server.register.Cause;
import org.roviec.server.register.LeadCount;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.TaskList;
import org.roviec.server.register.View;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts urging letters and keeps record of those that went out. The program sends nothing. */
@Service
class UrgingDesk {

  private static final int MOST_LETTERS = 20_000;

  private final Urgings urgings;
  private final TaskList list;
  private final Register register;
  private final Scopes scopes;
  private final Organizations organizations;
  private final Office office;
  private final AuditLog audit;
  private final Clock clock;

  UrgingDesk(
      Urgings urgings,
      TaskList list,
      Register register,
      Scopes scopes,
      Organizations organizations,
      Office office,
      AuditLog audit,
      Clock clock) {
    this.urgings = urgings;
    this.list = list;
    this.register = register;
    this.scopes = scopes;
    this.organizations = organizations;
    this.office = office;
    this.audit = audit;
    this.clock = clock;
  }

  /** The bodies that owe results, the most first, as far as the person may see. */
  @Transactional(readOnly = true)
  List<Debtor> debtors(SignedIn person) {
    LocalDate today = LocalDate.now(clock);
    Scope scope = scopes.of(person, today);
    Map<String, LocalDate> last = urgings.lastIssued();
    Directory directory = organizations.directory();
    DatedDirectory dated = directory.at(today);
    List<Debtor> debtors = new ArrayList<>();
    for (LeadCount lead : list.leads(TaskFilter.of(View.OVERDUE), scope, today)) {
      Long body = lead.organizationId();
      if (body != null && !scope.all() && !scope.bodies().contains(body)) {
        continue; // led by others; the person's body only cooperates
      }
      if (body == null && !scope.all()) {
        continue;
      }
      String name =
          Optional.ofNullable(body)
              .flatMap(directory::find)
              .map(found -> dated.fullName(found.id()))
              .orElse(lead.asWritten());
      LocalDate oldest = Objects.requireNonNullElse(lead.oldestDue(), today);
      String key = Debtor.key(body, lead.asWritten());
      debtors.add(
          new Debtor(
              key,
              body,
              name,
              lead.tasks(),
              ChronoUnit.DAYS.between(oldest, today),
              last.get(body == null ? Debtor.key(null, name) : key)));
    }
    return debtors;
  }

  /** The body with this key, if it owes anything. */
  @Transactional(readOnly = true)
  Optional<Debtor> debtor(String key, SignedIn person) {
    return debtors(person).stream().filter(debtor -> debtor.key().equals(key)).findFirst();
  }

  /**
   * The tasks that a body owes, each with how often it has been urged with the next letter. What is
   * reported done and waits to be confirmed is not urged.
   */
  @Transactional(readOnly = true)
  List<UrgedTask> owed(Debtor debtor) {
    LocalDate today = LocalDate.now(clock);
    Map<Long, Integer> counts = urgings.counts(debtor.tasks());
    List<UrgedTask> owed = new ArrayList<>();
    for (Task task : register.findAll(debtor.tasks())) {
      LocalDate due = task.deadline().day();
      if (due != null && task.progress().isRunning()) {
        owed.add(
            new UrgedTask(
                task.id(),
                task.code(),
                task.work(),
                task.basis().label(),
                due,
                (int) ChronoUnit.DAYS.between(due, today),
                counts.getOrDefault(task.id(), 0) + 1));
      }
    }
    return owed;
  }

  /**
   * Keeps a draft.
   *
   * @param chosen keys of the tasks it names; those the body does not owe are passed over
   * @return its key; empty if none of the tasks is owed
   */
  @Transactional
  Optional<Long> draft(
      Debtor debtor, Set<Long> chosen, LocalDate askBy, String command, SignedIn by) {
    List<UrgedTask> tasks =
        owed(debtor).stream().filter(task -> chosen.contains(task.taskId())).toList();
    if (tasks.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        urgings.add(
            new Urging(
                0,
                debtor.bodyId(),
                debtor.name(),
                office.facts().letterhead().form(),
                askBy,
                command,
                by.displayName(),
                clock.instant(),
                null,
                null,
                null,
                tasks)));
  }

  /** A letter, if the person may see it. */
  @Transactional(readOnly = true)
  Optional<Urging> find(long id, SignedIn person) {
    Scope scope = scopes.of(person, LocalDate.now(clock));
    return urgings.find(id).filter(urging -> holds(scope, urging));
  }

  /** The letters that the person may see, the newest first. */
  @Transactional(readOnly = true)
  List<Urging> letters(SignedIn person) {
    Scope scope = scopes.of(person, LocalDate.now(clock));
    return urgings.newest(MOST_LETTERS).stream().filter(urging -> holds(scope, urging)).toList();
  }

  private static boolean holds(Scope scope, Urging urging) {
    Long body = urging.bodyId();
    return scope.all() || body != null && scope.bodies().contains(body);
  }

  /** The letters that went out about the same tasks before. */
  @Transactional(readOnly = true)
  List<Urgings.Earlier> earlier(Urging urging) {
    LocalDate day = urging.issuedOn();
    return urgings.earlier(urging.tasks().stream().map(UrgedTask::taskId).toList()).stream()
        .filter(e -> !e.number().equals(urging.number()) || !e.issuedOn().equals(day))
        .filter(e -> day == null || !e.issuedOn().isAfter(day))
        .toList();
  }

  /**
   * Records that a letter went out, in the history of each of its tasks too.
   *
   * @return false if that was recorded before
   */
  @Transactional
  boolean issue(Urging urging, String number, LocalDate on, SignedIn by) {
    Letterhead head = office.facts().letterhead();
    if (!urgings.issue(urging.id(), number, head.symbol(), on, by.displayName(), clock.instant())) {
      return false;
    }
    Urging issued = urgings.find(urging.id()).orElseThrow();
    UrgingLetter letter = new UrgingLetter(issued, office.facts(), List.of());
    for (UrgedTask task : issued.tasks()) {
      register.note(
          task.taskId(),
          new Cause(by.displayName(), letter.noteOn(task), letter.reference(), null));
    }
    audit.record(by, "urging.issued", "urging:" + urging.id(), letter.reference());
    return true;
  }

  /** Throws a draft away. */
  @Transactional
  boolean drop(Urging urging) {
    return urgings.drop(urging.id());
  }
}
