package org.roviec.server.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How far a person's roles reach: to the whole installation, a body, or it and those below. */
@Component
public class Reach {
  private final ObjectProvider<Bodies> bodies;

  Reach(ObjectProvider<Bodies> bodies) {
    this.bodies = bodies;
  }

  /** Whether the person holds the role for the body. */
  public boolean reaches(SignedIn person, Role role, long body) {
    return person.grants().stream()
        .filter(grant -> grant.role() == role)
        .anyMatch(grant -> reaches(grant, body));
  }

  private boolean reaches(RoleGrant grant, long body) {
    Long bound = grant.bodyId();
    if (bound == null || bound == body) {
      return true;
    }
    Bodies known = bodies.getIfAvailable();
    return grant.withSubordinates() && known != null && known.isWithin(body, bound);
  }
}
