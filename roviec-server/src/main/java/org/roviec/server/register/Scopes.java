package org.roviec.server.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.springframework.stereotype.Component;

/**
 * Which tasks a person may see: office staff and inspectors all of them, others those of the bodies
 * their role is bound to, with the bodies below where the role says so, also where a name means
 * these bodies among others.
 */
@Component
public class Scopes {

  private static final Set<Role> SEE_ALL =
      Set.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.INSPECTOR);

  private final Bodies bodies;
  private final Collectives collectives;

  Scopes(Bodies bodies, Collectives collectives) {
    this.bodies = bodies;
    this.collectives = collectives;
  }

  /** What a person may see on a day. */
  public Scope of(SignedIn person, LocalDate today) {
    Set<Long> reached = new HashSet<>();
    for (RoleGrant grant : person.grants()) {
      Long body = grant.bodyId();
      if (SEE_ALL.contains(grant.role()) || grant.role() == Role.LEADER && body == null) {
        return Scope.ALL;
      }
      if (body != null) {
        reached.addAll(grant.withSubordinates() ? bodies.below(body, today) : Set.of(body));
      }
    }
    return Scope.of(reached, collectives.holding(reached, today));
  }

  /** What a body is called; null for none. */
  public @Nullable String name(@Nullable Long body, LocalDate today) {
    return body == null ? null : bodies.name(body, today).orElse(null);
  }

  /** What bodies are called today, by their numbers. */
  public Map<Long, String> names(Collection<Long> numbers, LocalDate today) {
    return bodies.names(numbers, today);
  }

  /** What the bodies of a task are called today, by their numbers. */
  public Map<Long, String> names(Task task, LocalDate today) {
    return names(
        task.parties().stream()
            .map(TaskParty::organizationId)
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        today);
  }
}
