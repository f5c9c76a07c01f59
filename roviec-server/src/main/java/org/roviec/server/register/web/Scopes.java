package org.roviec.server.register.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.roviec.server.directory.DatedDirectory;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.OrganizationId;
import org.roviec.server.directory.Organizations;
import org.roviec.server.register.Scope;
import org.springframework.stereotype.Component;

/**
 * Which tasks a person may see: office staff and inspectors all of them, others those of the bodies
 * their role is bound to, with the bodies below where the role says so.
 */
@Component
class Scopes {

  private static final Set<Role> SEE_ALL =
      Set.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.INSPECTOR);

  private final Organizations organizations;

  Scopes(Organizations organizations) {
    this.organizations = organizations;
  }

  Scope of(SignedIn person, LocalDate today) {
    Set<OrganizationId> bodies = new HashSet<>();
    for (RoleGrant grant : person.grants()) {
      if (SEE_ALL.contains(grant.role())
          || grant.role() == Role.LEADER && grant.bodyId() == null) {
        return Scope.ALL;
      }
      add(grant, today, bodies);
    }
    return Scope.of(bodies);
  }

  private void add(RoleGrant grant, LocalDate today, Set<OrganizationId> bodies) {
    if (grant.bodyId() == null) {
      return;
    }
    OrganizationId body = new OrganizationId(grant.bodyId());
    bodies.add(body);
    if (grant.withSubordinates()) {
      below(organizations.directory().at(today), body, bodies);
    }
  }

  private static void below(
      DatedDirectory directory, OrganizationId body, Set<OrganizationId> bodies) {
    for (Organization child : directory.children(body)) {
      if (bodies.add(child.id())) {
        below(directory, child.id(), bodies);
      }
    }
  }

  /** What a body is called; null for none. */
  @Nullable String name(@Nullable OrganizationId body, LocalDate today) {
    return body == null || !organizations.directory().holds(body)
        ? null
        : organizations.directory().at(today).fullName(body);
  }
}
