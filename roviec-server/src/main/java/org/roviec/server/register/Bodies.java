package org.roviec.server.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.roviec.server.directory.DatedDirectory;
import org.roviec.server.directory.Directory;
import org.roviec.server.directory.HomeProvinces;
import org.roviec.server.directory.NameContext;
import org.roviec.server.directory.NameResolver;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.OrganizationId;
import org.roviec.server.directory.Organizations;
import org.roviec.server.directory.Resolution;
import org.springframework.stereotype.Component;

/** What the register asks of the directory: which body a name means, and what it is called. */
@Component
public class Bodies {

  private final Organizations organizations;
  private final HomeProvinces homes;
  private final NameResolver resolver = new NameResolver();

  Bodies(Organizations organizations, HomeProvinces homes) {
    this.organizations = organizations;
    this.homes = homes;
  }

  /** Today's body for a name typed today, if there is just one. */
  public Optional<Long> today(String name, LocalDate today) {
    Directory directory = organizations.directory();
    return resolver.resolve(directory, name, context(today)) instanceof Resolution.Resolved found
            && !found.needsChoice()
        ? Optional.of(directory.number(found.bodiesToday().getFirst().id()))
        : Optional.empty();
  }

  /**
   * What names typed today may mean. A name is sure that a central body has, or that is the full
   * name of a body; for any other the bodies of the home provinces are proposed.
   */
  public Function<String, Meaning> meanings(LocalDate today) {
    DatedDirectory dated = organizations.directory().at(today);
    NameContext nowhere = new NameContext(null, today, today);
    List<NameContext> atHome =
        homes.ids().stream().sorted().map(home -> new NameContext(home, today, today)).toList();
    return name -> {
      if (resolver.resolve(dated.directory(), name, nowhere) instanceof Resolution.Resolved said
          && said.isUnchanged()
          && (said.body().province() == null || dated.isFullName(said.body().id(), name))) {
        return meaning(true, dated, List.of(said.body()));
      }
      List<Organization> near = resolver.today(dated, name, atHome);
      return meaning(
          false, dated, near.isEmpty() ? resolver.today(dated, name, List.of(nowhere)) : near);
    };
  }

  private static Meaning meaning(boolean sure, DatedDirectory dated, List<Organization> bodies) {
    return new Meaning(
        sure,
        bodies.stream()
            .map(Organization::id)
            .map(id -> new Meaning.Body(dated.directory().number(id), dated.fullName(id)))
            .toList());
  }

  /** The bodies that a collective name means on a day, as leads; empty for a single body. */
  public List<TaskParty> members(String name, LocalDate today) {
    return members(organizations.directory(), name, today);
  }

  /** The numbers of the bodies that each of some collective names means; others are left out. */
  Map<String, Set<Long>> members(Collection<String> names, LocalDate today) {
    Directory directory = organizations.directory();
    Map<String, Set<Long>> members = new HashMap<>();
    for (String name : names) {
      Set<Long> meant =
          members(directory, name, today).stream()
              .map(TaskParty::organizationId)
              .filter(Objects::nonNull)
              .collect(Collectors.toSet());
      if (!meant.isEmpty()) {
        members.put(name, meant);
      }
    }
    return members;
  }

  private List<TaskParty> members(Directory directory, String name, LocalDate today) {
    if (!(resolver.resolve(directory, name, context(today))
        instanceof Resolution.Collective group)) {
      return List.of();
    }
    DatedDirectory dated = directory.at(today);
    return group.today().stream()
        .map(Organization::id)
        .map(id -> new TaskParty(PartyRole.LEAD, dated.fullName(id), directory.number(id), null))
        .toList();
  }

  /** Names typed here are those of the home province, where there is just one. */
  private NameContext context(LocalDate today) {
    Set<OrganizationId> provinces = homes.ids();
    return new NameContext(
        provinces.size() == 1 ? provinces.iterator().next() : null, today, today);
  }

  /** What a body is called on a day; empty if there is none. */
  public Optional<String> name(long body, LocalDate today) {
    return Optional.ofNullable(names(List.of(body), today).get(body));
  }

  /** What bodies are called on a day, by their numbers; those that are not known are left out. */
  public Map<Long, String> names(Collection<Long> bodies, LocalDate today) {
    Directory directory = organizations.directory();
    DatedDirectory dated = directory.at(today);
    Map<Long, String> names = new HashMap<>();
    for (Long body : bodies) {
      directory.find(body).ifPresent(found -> names.put(body, dated.fullName(found.id())));
    }
    return names;
  }

  /** A body and all below it on a day. */
  public Set<Long> below(long body, LocalDate today) {
    Directory directory = organizations.directory();
    Set<Long> reached = new HashSet<>();
    reached.add(body);
    directory
        .find(body)
        .ifPresent(found -> below(directory, directory.at(today), found.id(), reached));
    return reached;
  }

  private static void below(
      Directory directory, DatedDirectory dated, OrganizationId body, Set<Long> reached) {
    for (Organization child : dated.children(body)) {
      if (reached.add(directory.number(child.id()))) {
        below(directory, dated, child.id(), reached);
      }
    }
  }
}
