package org.roviec.server.followup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Bodies;
import org.springframework.stereotype.Component;

/** Says for which bodies a person speaks. */
@Component
public class Reporters {

  private final Bodies bodies;

  Reporters(Bodies bodies) {
    this.bodies = bodies;
  }

  /** The person signed in, as a reporter of a day. */
  public Reporter of(SignedIn person, LocalDate today) {
    return of(person.username(), person.displayName(), person.grants(), today);
  }

  /** A person by their roles, as a reporter of a day. */
  public Reporter of(
      String username, String displayName, Collection<RoleGrant> grants, LocalDate today) {
    return new Reporter(username, displayName, bodies(grants, today));
  }

  /** The bodies that these roles speak for on a day: only those of agencies do. */
  Set<Long> bodies(Collection<RoleGrant> grants, LocalDate today) {
    Set<Long> reached = new HashSet<>();
    for (RoleGrant grant : grants) {
      Long body = grant.bodyId();
      if (grant.role() == Role.AGENCY && body != null) {
        reached.addAll(grant.withSubordinates() ? bodies.below(body, today) : Set.of(body));
      }
    }
    return reached;
  }
}
