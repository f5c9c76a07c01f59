package org.roviec.server.register.web;

import java.util.Objects;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.roviec.server.web.ListQuery;

/**
 * A person's own tasks as a filter of the register: those their body leads, or for the office's
 * staff those they follow.
 *
 * @param name of the filter in the address
 * @param isOn whether the list is narrowed to them
 */
public record Mine(String name, String value, boolean isOn) {

  static Mine of(SignedIn person, ListQuery query) {
    String body =
        person.grants().stream()
            .filter(grant -> grant.role() == Role.AGENCY)
            .map(RoleGrant::bodyId)
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .findFirst()
            .orElse("");
    return body.isEmpty() || person.has(Role.COORDINATOR)
        ? of("monitor", person.displayName(), query)
        : of("lead", body, query);
  }

  private static Mine of(String name, String value, ListQuery query) {
    return new Mine(name, value, query.filter(name).equals(value));
  }
}
