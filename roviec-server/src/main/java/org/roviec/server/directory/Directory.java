package org.roviec.server.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All bodies, names, successions, groups and people at one moment of the directory's own history:
 * immutable, consistent, and asked with a date: {@code directory.at(date)}.
 */
public final class Directory {

  private final long version;
  private final DirectoryRows rows;
  private final Map<OrganizationId, Organization> organizations;
  private final Map<OrganizationId, List<OrganizationName>> names;
  private final Map<OrganizationId, List<Organization>> children;
  private final Map<OrganizationId, List<Succession>> successors;
  private final Map<OrganizationId, List<Succession>> predecessors;
  private final Map<OrganizationId, List<Post>> posts;
  private final Map<String, Person> people;
  private final Map<OrganizationId, Long> numbers;
  private final Map<Long, OrganizationId> numbered;
  private final NameIndex index;

  private Directory(long version, DirectoryRows rows, Map<OrganizationId, Long> numbers) {
    this.version = version;
    this.rows = rows;
    this.numbers = Map.copyOf(numbers);
    numbered =
        numbers.entrySet().stream().collect(toUnmodifiableMap(e -> e.getValue(), e -> e.getKey()));
    organizations =
        rows.organizations().stream()
            .collect(toUnmodifiableMap(Organization::id, Function.identity()));
    names = rows.names().stream().collect(groupingBy(OrganizationName::organization));
    children = byParent(rows.organizations());
    successors = rows.successions().stream().collect(groupingBy(Succession::predecessor));
    predecessors = rows.successions().stream().collect(groupingBy(Succession::successor));
    posts = rows.posts().stream().collect(groupingBy(Post::organization));
    people = rows.people().stream().collect(toUnmodifiableMap(Person::id, Function.identity()));
    index = new NameIndex(this);
  }

  /**
   * The directory of these rows.
   *
   * @param version number that grows with every change
   * @throws InconsistentDirectory if the rows contradict each other or lead round in a circle
   */
  public static Directory of(long version, DirectoryRows rows) {
    Map<OrganizationId, Long> numbers = new HashMap<>();
    for (Organization each : rows.organizations()) {
      numbers.put(each.id(), numbers.size() + 1L);
    }
    return of(version, rows, numbers);
  }

  /** The directory of these rows with the numbers that the database gave the bodies. */
  static Directory of(long version, DirectoryRows rows, Map<OrganizationId, Long> numbers) {
    List<String> faults = Consistency.faults(rows);
    if (!faults.isEmpty()) {
      throw new InconsistentDirectory(faults);
    }
    return new Directory(version, rows, numbers);
  }

  private static Map<OrganizationId, List<Organization>> byParent(List<Organization> all) {
    Map<OrganizationId, List<Organization>> children = new HashMap<>();
    for (Organization each : all) {
      if (each.parent() != null) {
        children.computeIfAbsent(each.parent(), p -> new ArrayList<>()).add(each);
      }
    }
    return children;
  }

  /** The directory as it stood on a day. */
  public DatedDirectory at(LocalDate date) {
    return new DatedDirectory(this, date);
  }

  /** The number of this state; grows with every change. */
  public long version() {
    return version;
  }

  /** Every row. */
  public DirectoryRows rows() {
    return rows;
  }

  /** The body with an id. */
  public Optional<Organization> find(OrganizationId id) {
    return Optional.ofNullable(organizations.get(id));
  }

  /** The body with an id that the directory itself gave. */
  public Organization get(OrganizationId id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no body " + id));
  }

  /** The number that the database knows a body by. */
  public long number(OrganizationId id) {
    Long number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("no body " + id);
    }
    return number;
  }

  /** The body with a number. */
  public Optional<Organization> find(long number) {
    return Optional.ofNullable(numbered.get(number)).map(organizations::get);
  }

  /** All bodies of all times, by id. */
  public List<Organization> all() {
    return organizations.values().stream().sorted(Comparator.comparing(Organization::id)).toList();
  }

  /** Every name a body has or had. */
  public List<OrganizationName> names(OrganizationId id) {
    return names.getOrDefault(id, List.of());
  }

  /** The bodies that belong to a body, of all times. */
  public List<Organization> children(OrganizationId id) {
    return children.getOrDefault(id, List.of());
  }

  /** What came after a body. */
  public List<Succession> successors(OrganizationId id) {
    return successors.getOrDefault(id, List.of());
  }

  /** What a body came after. */
  public List<Succession> predecessors(OrganizationId id) {
    return predecessors.getOrDefault(id, List.of());
  }

  /** Posts in a body, of all times. */
  public List<Post> posts(OrganizationId id) {
    return posts.getOrDefault(id, List.of());
  }

  /** The person with an id, null if there is none. */
  public @Nullable Person person(String id) {
    return people.get(id);
  }

  /** Collective addressees. */
  public List<BodyGroup> groups() {
    return rows.groups();
  }

  /** Provinces and cities under the center, of all times. */
  public List<Organization> provinces() {
    return rows.organizations().stream().filter(Organization::isProvince).toList();
  }

  NameIndex index() {
    return index;
  }
}
