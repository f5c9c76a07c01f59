package org.roviec.server.directory.seed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.server.directory.BodyGroup;
import org.roviec.server.directory.DirectoryRows;
import org.roviec.server.directory.NameUse;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.OrganizationId;
import org.roviec.server.directory.OrganizationName;
import org.roviec.server.directory.Provenance;
import org.roviec.server.directory.Succession;
import org.roviec.server.directory.Validity;

/** Collects rows. */
final class SeedRows {

  private final Map<OrganizationId, Organization> organizations = new LinkedHashMap<>();
  private final List<OrganizationName> names = new ArrayList<>();
  private final List<Succession> successions = new ArrayList<>();
  private final List<BodyGroup> groups = new ArrayList<>();

  void add(Organization organization) {
    organizations.put(organization.id(), organization);
  }

  void add(Succession succession) {
    successions.add(succession);
  }

  void add(BodyGroup group) {
    groups.add(group);
  }

  /** Adds a name; one that goes on where the same name ended only makes that longer. */
  void name(OrganizationId id, NameUse use, String text, Validity validity, Provenance provenance) {
    for (int i = names.size() - 1; i >= 0 && names.get(i).organization().equals(id); i--) {
      OrganizationName before = names.get(i);
      if (before.use() == use && before.text().equals(text)) {
        Validity longer = new Validity(before.validity().from(), validity.to());
        names.set(i, new OrganizationName(id, use, text, longer, before.provenance()));
        return;
      }
    }
    names.add(new OrganizationName(id, use, text, validity, provenance));
  }

  @Nullable Organization find(OrganizationId id) {
    return organizations.get(id);
  }

  boolean isFollowed(OrganizationId id) {
    return successions.stream().anyMatch(s -> s.predecessor().equals(id) && s.kind().isWhole());
  }

  List<Organization> organizations() {
    return List.copyOf(organizations.values());
  }

  DirectoryRows build() {
    return new DirectoryRows(organizations(), names, successions, groups, List.of(), List.of());
  }
}
