package org.roviec.server.followup;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Bodies;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskParty;
import org.springframework.stereotype.Component;

/** Finds out what a person is to a task. */
@Component
class Relations {

  private static final Set<PartyRole> RECEIVING =
      EnumSet.of(PartyRole.APPROVER, PartyRole.SUBMIT_TO, PartyRole.MONITOR);

  private final Bodies bodies;
  private final Reporters reporters;

  Relations(Bodies bodies, Reporters reporters) {
    this.bodies = bodies;
    this.reporters = reporters;
  }

  Relation of(Task task, SignedIn person, LocalDate today) {
    return of(task, person.grants(), today);
  }

  /** What the holder of these roles is to a task. */
  Relation of(Task task, List<RoleGrant> grants, LocalDate today) {
    return towards(grants, today).apply(task);
  }

  /** The same for many tasks: the directory is asked once, not for each of them. */
  Function<Task, Relation> towards(List<RoleGrant> grants, LocalDate today) {
    Set<Long> acting = reporters.bodies(grants, today);
    Map<Long, Set<Long>> below = new HashMap<>();
    return task -> {
      Set<Long> leads = Set.copyOf(bodiesOf(task, PartyRole.LEAD));
      boolean lead = !Collections.disjoint(leads, acting);
      boolean leadsTheDoer = false;
      boolean above = false;
      for (RoleGrant grant : grants) {
        Long body = grant.bodyId();
        if (grant.role() == Role.LEADER) {
          leadsTheDoer |= body != null && leads.contains(body);
          above |=
              body == null
                  || receives(task, body)
                  || grant.withSubordinates()
                      && !Collections.disjoint(
                          leads, below.computeIfAbsent(body, each -> below(each, today)));
        }
      }
      return new Relation(
          lead,
          !Collections.disjoint(bodiesOf(task, PartyRole.COOPERATING), acting),
          grants.stream().anyMatch(grant -> grant.role() == Role.COORDINATOR),
          above,
          lead || leadsTheDoer);
    };
  }

  private static boolean receives(Task task, long body) {
    return RECEIVING.stream().anyMatch(role -> bodiesOf(task, role).contains(body));
  }

  private Set<Long> below(long body, LocalDate today) {
    Set<Long> below = new HashSet<>(bodies.below(body, today));
    below.remove(body);
    return below;
  }

  /** The bodies in a role whose place in the directory is settled, in order. */
  static List<Long> bodiesOf(Task task, PartyRole role) {
    return task.in(role).stream().map(TaskParty::organizationId).filter(Objects::nonNull).toList();
  }
}
