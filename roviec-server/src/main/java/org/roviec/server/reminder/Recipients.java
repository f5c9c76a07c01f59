package org.roviec.server.reminder;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.roviec.server.access.Contacts.Holder;
import org.roviec.server.access.Role;
import org.roviec.server.register.TimedTask;

/**
 * Who is told of a task at which level. For a body those whose role is bound to it; where there is
 * nobody, those of the nearest body above whose role reaches down. A level that answers for the
 * work and has nobody passes on to the next, so that no task is silent because an account is
 * missing; whoever only cooperates passes nothing on.
 */
final class Recipients {
  private static final Set<Role> HEADS = Set.of(Role.LEADER);
  private static final Set<Role> AGENCIES = Set.of(Role.AGENCY);
  private static final Set<Role> APPROVERS = Set.of(Role.LEADER, Role.COORDINATOR);

  private final List<Holder> holders;
  private final LongFunction<Set<Long>> below;
  private final Map<Long, Set<Long>> reached = new HashMap<>();
  private final Map<Key, Set<Long>> known = new HashMap<>();

  /**
   * The recipients among these holders of roles.
   *
   * @param below a body and all below it
   */
  Recipients(List<Holder> holders, LongFunction<Set<Long>> below) {
    this.holders = List.copyOf(holders);
    this.below = below;
  }

  private record Key(Set<Role> roles, long body) {}

  /** The roles that can be told anything. */
  static List<Role> roles() {
    return List.of(Role.AGENCY, Role.LEADER, Role.COORDINATOR);
  }

  /** The accounts to tell at a level or, if there is nobody, at the next above. */
  Set<Long> of(TimedTask task, Level level) {
    Set<Long> found = at(task, level);
    return found.isEmpty() ? level.above().map(next -> of(task, next)).orElse(found) : found;
  }

  /** The accounts of a level, and of no other. */
  Set<Long> at(TimedTask task, Level level) {
    return switch (level) {
      case COOPERATING -> of(AGENCIES, helping(task));
      case AGENCY -> of(AGENCIES, task.leads());
      case HEAD -> of(HEADS, task.leads());
      case APPROVER -> approving(task);
    };
  }

  /** Who leads is told as such, not once more because the task names it twice. */
  private static Set<Long> helping(TimedTask task) {
    Set<Long> bodies = new TreeSet<>(task.cooperating());
    task.leads().forEach(bodies::remove);
    return bodies;
  }

  private Set<Long> approving(TimedTask task) {
    Set<Long> found =
        of(APPROVERS, task.approvers().isEmpty() ? task.monitors() : task.approvers());
    return found.isEmpty() ? office() : found;
  }

  /**
   * The leaders who may decide in place of the office: those of the whole of it, and those of the
   * nearest body above the leads.
   */
  Set<Long> leading(TimedTask task) {
    Set<Long> found = new TreeSet<>();
    for (Holder holder : holders) {
      if (holder.grant().role() == Role.LEADER && holder.grant().bodyId() == null) {
        found.add(holder.accountId());
      }
    }
    for (Long lead : task.leads()) {
      nearestAbove(HEADS, lead).ifPresent(above -> found.addAll(reaching(HEADS, above)));
    }
    return found;
  }

  private Set<Long> office() {
    Set<Long> office = new TreeSet<>();
    for (Holder holder : holders) {
      if (holder.grant().role() == Role.COORDINATOR && holder.grant().bodyId() == null) {
        office.add(holder.accountId());
      }
    }
    return office;
  }

  private Set<Long> of(Set<Role> roles, Collection<Long> bodies) {
    Set<Long> found = new TreeSet<>();
    for (Long body : bodies) {
      found.addAll(known.computeIfAbsent(new Key(roles, body), this::search));
    }
    return found;
  }

  private Set<Long> search(Key key) {
    Set<Long> own = accounts(key.roles(), key.body());
    if (!own.isEmpty()) {
      return own;
    }
    return nearestAbove(key.roles(), key.body())
        .map(nearest -> reaching(key.roles(), nearest))
        .orElse(Set.of());
  }

  private Optional<Long> nearestAbove(Set<Role> roles, long body) {
    return holders.stream()
        .filter(holder -> roles.contains(holder.grant().role()))
        .filter(holder -> holder.grant().withSubordinates())
        .map(holder -> holder.grant().bodyId())
        .filter(above -> above != null && above != body && reach(above).contains(body))
        .min(Comparator.comparingInt(above -> reach(above).size()));
  }

  private Set<Long> accounts(Set<Role> roles, long body) {
    Set<Long> found = new TreeSet<>();
    for (Holder holder : holders) {
      Long bound = holder.grant().bodyId();
      if (bound != null && bound == body && roles.contains(holder.grant().role())) {
        found.add(holder.accountId());
      }
    }
    return found;
  }

  private Set<Long> reaching(Set<Role> roles, long body) {
    Set<Long> found = new TreeSet<>();
    for (Holder holder : holders) {
      Long bound = holder.grant().bodyId();
      if (bound != null
          && bound == body
          && holder.grant().withSubordinates()
          && roles.contains(holder.grant().role())) {
        found.add(holder.accountId());
      }
    }
    return found;
  }

  private Set<Long> reach(long body) {
    return reached.computeIfAbsent(body, below::apply);
  }
}
