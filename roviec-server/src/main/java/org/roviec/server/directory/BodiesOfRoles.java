package org.roviec.server.directory;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Bodies;
import org.springframework.stereotype.Component;

/** Tells access which bodies a role can be bound to, and which stand below which. */
@Component
class BodiesOfRoles implements Bodies {
  private static final int MOST_HITS = 50;

  private final Organizations organizations;
  private final HomeProvinces homes;

  BodiesOfRoles(Organizations organizations, HomeProvinces homes) {
    this.organizations = organizations;
    this.homes = homes;
  }

  /** The bodies of the home provinces, those of the province before those of communes. */
  @Override
  public Map<Long, String> choices() {
    DatedDirectory today = organizations.today();
    Directory directory = today.directory();
    Set<OrganizationId> provinces = homes.ids();
    List<Organization> bodies =
        directory.all().stream()
            .filter(body -> body.kind() != OrganizationKind.TERRITORY && today.exists(body))
            .filter(body -> body.province() != null && provinces.contains(body.province()))
            .sorted(
                Comparator.comparing(Organization::level)
                    .thenComparing(body -> today.fullName(body.id())))
            .toList();
    Map<Long, String> choices = new LinkedHashMap<>();
    bodies.forEach(body -> choices.put(directory.number(body.id()), today.fullName(body.id())));
    return choices;
  }

  @Override
  public Optional<Long> named(String name) {
    DatedDirectory today = organizations.today();
    List<Organization> exactly =
        today.directory().all().stream()
            .filter(today::exists)
            .filter(body -> DirectorySearch.sameName(today.fullName(body.id()), name))
            .toList();
    List<Organization> meant = exactly.isEmpty() ? found(today, name) : exactly;
    return meant.size() == 1
        ? Optional.of(today.directory().number(meant.getFirst().id()))
        : Optional.empty();
  }

  private static List<Organization> found(DatedDirectory today, String name) {
    return DirectorySearch.find(today, name, MOST_HITS).stream()
        .map(DirectorySearch.Hit::body)
        .filter(today::exists)
        .toList();
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
