package org.roviec.server.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.SignedIn;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.directory.DatedDirectory;
import org.roviec.server.directory.Directory;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.Organizations;
import org.roviec.server.directory.Route;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Change;
import org.roviec.server.register.Order;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskEvent;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.TaskList;
import org.roviec.server.register.TaskParty;
import org.roviec.server.register.View;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hand-overs (bàn giao): open tasks of a body go to the bodies that came after it. The directory
 * proposes, a person decides; the name as printed stays, the history goes along, and a hand-over of
 * many is undone as one. What is not moved stays listed under the body that ended.
 */
@Service
public class HandOvers {

  /** So many tasks are shown and moved at a time. */
  public static final int PAGE = 200;

  private static final int RECENT = 20;

  private final Register register;
  private final TaskList list;
  private final Organizations organizations;
  private final Receipts receipts;
  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HandOvers(
      Register register,
      TaskList list,
      Organizations organizations,
      Receipts receipts,
      JdbcClient jdbc,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.register = register;
    this.list = list;
    this.organizations = organizations;
    this.receipts = receipts;
    this.jdbc = jdbc;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A body that has ended, or will, with open tasks.
   *
   * @param last its last day
   * @param tasks open tasks in which it has a part
   */
  public record Ended(long body, String name, LocalDate last, long tasks) {}

  /**
   * A body that may take over.
   *
   * @param whole whether the whole body went there, and not one function only
   * @param verified whether that was read in a source
   */
  public record Successor(long body, String name, boolean whole, boolean verified) {}

  /** A hand-over that was made. */
  public record Made(
      UUID batch, String body, String person, Instant at, int tasks, boolean undone) {}

  /** Bodies that have ended or will end, with open tasks: nothing of them is lost sight of. */
  @Transactional(readOnly = true)
  public List<Ended> ended(LocalDate today) {
    Directory directory = organizations.directory();
    DatedDirectory dated = directory.at(today);
    List<Ended> ended = new ArrayList<>();
    list.openByBody()
        .forEach((body, count) -> {
          Organization found = directory.find(body).orElse(null);
          LocalDate last = found == null ? null : found.validity().to();
          if (found != null && last != null) {
            ended.add(new Ended(body, dated.fullName(found.id()), last, count));
          }
        });
    ended.sort(Comparator.comparing(Ended::last).thenComparing(Ended::name));
    return ended;
  }

  /** What a body is called; empty if there is none. */
  public Optional<String> name(long body, LocalDate today) {
    Directory directory = organizations.directory();
    return directory.find(body).map(found -> directory.at(today).fullName(found.id()));
  }

  /**
   * The bodies that come after one, those of the whole body first; for a body that will end, as of
   * the day after its last. Empty if the directory knows none: then a person has to name one.
   */
  public List<Successor> successors(long body, LocalDate today) {
    Directory directory = organizations.directory();
    Organization found = directory.find(body).orElse(null);
    if (found == null) {
      return List.of();
    }
    LocalDate last = found.validity().to();
    LocalDate after = last == null || last.isBefore(today) ? today : last.plusDays(1);
    DatedDirectory dated = directory.at(after);
    List<Successor> successors = new ArrayList<>();
    for (Route route : dated.routes(found)) {
      long number = directory.number(route.end().id());
      boolean known = successors.stream().anyMatch(each -> each.body() == number);
      if (number != body && !known) {
        String name = dated.fullName(route.end().id());
        successors.add(new Successor(number, name, route.isWhole(), route.isVerified()));
      }
    }
    return successors;
  }

  /** The open tasks in which a body has a part, the first page of them. */
  @Transactional(readOnly = true)
  public List<Task> tasks(long body, LocalDate today) {
    TaskFilter filter =
        new TaskFilter(View.OPEN, null, null, body, null, null, null, null, null, null);
    return list.page(filter, Scope.ALL, today, Order.DUE, false, 0, PAGE);
  }

  /**
   * Moves tasks from a body to others, all under one number.
   *
   * @param from the body
   * @param targets for each task the body that takes over; those without one stay
   * @param paper the paper it rests on; may be empty
   */
  @Transactional
  public Optional<Register.Bulk> move(
      long from, Map<Long, Long> targets, String paper, SignedIn person) {
    LocalDate today = LocalDate.now(clock);
    Directory directory = organizations.directory();
    boolean unknown =
        targets.values().stream()
            .anyMatch(to ->
                to == from
                    || directory
                        .find(to)
                        .filter(body -> !body.validity().endedBefore(today))
                        .isEmpty());
    if (unknown || targets.isEmpty()) {
      return Optional.empty();
    }
    UUID batch = UUID.randomUUID();
    Cause cause = new Cause(person.displayName(), null, Texts.orNull(paper), batch);
    List<Change> changes = new ArrayList<>();
    for (Task task : register.findAll(targets.keySet())) {
      long to = Objects.requireNonNull(targets.get(task.id()));
      if (task.progress().isOpen()) {
        changes.add(move(task, from, to, cause));
      }
    }
    Register.Bulk bulk = new Register.Bulk(batch, changes);
    record(from, bulk, paper, person);
    return Optional.of(bulk);
  }

  private Change move(Task task, long from, long to, Cause cause) {
    Change change =
        register.change(
            task.id(),
            task.version(),
            TaskEvent.Kind.HANDED_OVER,
            state -> state.with(moved(state.parties(), from, to)),
            cause);
    if (change instanceof Change.Made) {
      receipts.answer(List.of(task.id()), cause.actor(), "", clock.instant());
      events.publishEvent(new TaskHandedOver(task.id()));
    }
    return change;
  }

  /** The same names as printed; the body behind them is another, and its people are not known. */
  private static List<TaskParty> moved(List<TaskParty> parties, long from, long to) {
    return parties.stream()
        .map(party -> {
          Long body = party.organizationId();
          return body != null && body == from
              ? new TaskParty(party.role(), party.asWritten(), to, null)
              : party;
        })
        .toList();
  }

  private void record(long from, Register.Bulk bulk, String paper, SignedIn person) {
    jdbc.sql(
            """
            insert into hand_over (batch, body_id, account, person, at, tasks, paper)
            values (:batch, :body, :account, :person, :at, :tasks, :paper)
            """)
        .param("batch", bulk.batch())
        .param("body", from)
        .param("account", person.username())
        .param("person", person.displayName())
        .param("at", Timestamp.from(clock.instant()))
        .param("tasks", bulk.made())
        .param("paper", Texts.cut(paper))
        .update();
    audit.record(person, "followup.handedOver", "body:" + from, bulk.made() + " → " + bulk.batch());
  }

  /**
   * Gives one task to another body, which takes the place of one that leads it.
   *
   * @param from position of the lead among the leads, from 0
   * @param to the body
   */
  @Transactional
  public Outcome give(long taskId, int version, int from, long to, String reason, SignedIn person) {
    Task task = register.find(taskId).orElse(null);
    if (task == null) {
      return new Outcome.Absent();
    }
    List<TaskParty> leads = task.in(org.roviec.server.register.PartyRole.LEAD);
    if (!task.progress().isOpen() || from < 0 || from >= leads.size() || reason.isBlank()) {
      return new Outcome.Faulty(
          reason.isBlank() ? "followup.reason.missing" : "followup.notAllowed");
    }
    TaskParty before = leads.get(from);
    TaskParty after = new TaskParty(before.role(), before.asWritten(), to, null);
    Change change =
        register.change(
            taskId,
            version,
            TaskEvent.Kind.HANDED_OVER,
            state ->
                state.with(
                    state.parties().stream().map(p -> p.equals(before) ? after : p).toList()),
            new Cause(person.displayName(), Texts.orNull(reason), null, null));
    return switch (change) {
      case Change.Made _ -> {
        receipts.answer(List.of(taskId), person.displayName(), Texts.cut(reason), clock.instant());
        audit.record(
            person, "followup.handedOver", ProgressReports.subject(taskId), "→ body:" + to);
        events.publishEvent(new TaskHandedOver(taskId));
        yield new Outcome.Done(0);
      }
      case Change.Overtaken _ -> new Outcome.Overtaken();
      default -> new Outcome.Refused("followup.handOver.same");
    };
  }

  /** Takes a hand-over back, wherever nothing was done since. */
  @Transactional
  public Register.@Nullable Bulk undo(UUID batch, SignedIn person) {
    int known =
        jdbc.sql("update hand_over set undone_at = :at where batch = :batch and undone_at is null")
            .param("at", Timestamp.from(clock.instant()))
            .param("batch", batch)
            .update();
    if (known == 0) {
      return null;
    }
    Register.Bulk bulk = register.undo(batch, person.displayName());
    audit.record(person, "followup.handOverUndone", "batch:" + batch, bulk.made() + "");
    return bulk;
  }

  /** The last hand-overs, the newest first. */
  @Transactional(readOnly = true)
  public List<Made> recent(LocalDate today) {
    return jdbc.sql("select * from hand_over order by at desc limit " + RECENT)
        .query((row, _) ->
            new Made(
                row.getObject("batch", UUID.class),
                name(row.getLong("body_id"), today).orElse("?"),
                row.getString("person"),
                row.getTimestamp("at").toInstant(),
                row.getInt("tasks"),
                row.getTimestamp("undone_at") != null))
        .list();
  }
}
