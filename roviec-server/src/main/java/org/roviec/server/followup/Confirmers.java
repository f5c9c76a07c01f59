package org.roviec.server.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.roviec.server.access.Contacts;
import org.roviec.server.access.Contacts.Holder;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out who may confirm that a task is done, so that nobody waits without knowing for whom. */
@Component
public class Confirmers {

  private static final int MOST_NAMED = 3;
  private static final int MOST_LOOKED_AT = 10;

  private final Relations relations;
  private final Reports reports;
  private final OwnWork ownWork;
  private final Contacts contacts;
  private final Clock clock;

  Confirmers(
      Relations relations, Reports reports, OwnWork ownWork, Contacts contacts, Clock clock) {
    this.relations = relations;
    this.reports = reports;
    this.ownWork = ownWork;
    this.contacts = contacts;
    this.clock = clock;
  }

  /**
   * Why a person may not confirm what waits, and who may instead.
   *
   * @param why key of the sentence
   * @param others leaders before coordinators; empty if no account in use may
   */
  public record Barred(String why, List<Confirmer> others) {}

  /** A person who may confirm, with the role in which they may. */
  public record Confirmer(String name, Role role) {}

  /** Of these tasks, those that wait and that the person may confirm; two queries at most. */
  @Transactional(readOnly = true)
  public List<Task> confirmable(Collection<Task> tasks, SignedIn person, LocalDate today) {
    Map<Long, String> reporters = reports.waitingReporters(tasks.stream().map(Task::id).toList());
    Function<Task, Relation> relation = relations.towards(person.grants(), today);
    return tasks.stream()
        .filter(task -> task.progress() == Progress.AWAITING_CONFIRMATION)
        .filter(task -> !person.username().equals(reporters.get(task.id())))
        .filter(task -> relation.apply(task).decides())
        .toList();
  }

  /** Set for one of those who decide, if the task waits and the work on it was their own. */
  @Transactional(readOnly = true)
  public Optional<Barred> barred(Task task, SignedIn person, LocalDate today) {
    boolean decides = person.has(Role.COORDINATOR) || person.has(Role.LEADER);
    return decides && task.progress() == Progress.AWAITING_CONFIRMATION
        ? Optional.ofNullable(ownWork.refusal(task, person, today))
            .map(why -> new Barred(why, others(task, today)))
        : Optional.empty();
  }

  private List<Confirmer> others(Task task, LocalDate today) {
    Map<Long, List<RoleGrant>> held =
        contacts.holders(List.of(Role.LEADER, Role.COORDINATOR, Role.AGENCY)).stream()
            .collect(
                Collectors.groupingBy(
                    Holder::accountId,
                    LinkedHashMap::new,
                    Collectors.mapping(Holder::grant, Collectors.toList())));
    List<Map.Entry<Long, List<RoleGrant>>> deciding =
        held.entrySet().stream()
            .filter(each -> relations.of(task, each.getValue(), today).decides())
            .sorted(Comparator.comparing(each -> role(each.getValue()) != Role.LEADER))
            .limit(MOST_LOOKED_AT)
            .toList();
    String reporter = reports.waitingReporter(task.id()).orElse("");
    List<Confirmer> others = new ArrayList<>();
    for (Map.Entry<Long, List<RoleGrant>> each : deciding) {
      contacts
          .acting(each.getKey(), clock.instant())
          .filter(person -> others.size() < MOST_NAMED && !person.username().equals(reporter))
          .ifPresent(
              person -> others.add(new Confirmer(person.displayName(), role(each.getValue()))));
    }
    return others;
  }

  private static Role role(List<RoleGrant> grants) {
    return grants.stream().anyMatch(grant -> grant.role() == Role.LEADER)
        ? Role.LEADER
        : Role.COORDINATOR;
  }
}
