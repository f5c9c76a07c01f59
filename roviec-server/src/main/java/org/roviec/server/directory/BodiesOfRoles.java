package org.roviec.server.directory;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Bodies;
import org.springframework.stereotype.Component;

/** Tells access which bodies a role can be bound to, and which stand below which. */
@Component
class BodiesOfRoles implements Bodies {
  private final Organizations organizations;
  private final HomeProvinces homes;

  BodiesOfRoles(Organizations organizations, HomeProvinces homes) {
    this.organizations = organizations;
    this.homes = homes;
  }

  /** The bodies of the home provinces at province level; those below come by subordination. */
  @Override
  public Map<Long, String> choices() {
    DatedDirectory today = organizations.today();
    Directory directory = today.directory();
    Set<OrganizationId> provinces = homes.ids();
    List<Organization> bodies =
        directory.all().stream()
            .filter(body -> body.level() == Level.PROVINCE && today.exists(body))
            .filter(body -> body.province() != null && provinces.contains(body.province()))
            .sorted(Comparator.comparing(body -> today.fullName(body.id())))
            .toList();
    Map<Long, String> choices = new LinkedHashMap<>();
    bodies.forEach(body -> choices.put(directory.number(body.id()), today.fullName(body.id())));
    return choices;
  }

  @Override
  public boolean isWithin(long body, long above) {
    Directory directory = organizations.directory();
    OrganizationId wanted = directory.find(above).map(Organization::id).orElse(null);
    @Nullable OrganizationId at = directory.find(body).map(Organization::id).orElse(null);
    while (at != null && !at.equals(wanted)) {
      at = directory.find(at).map(Organization::parent).orElse(null);
    }
    return at != null;
  }
}
