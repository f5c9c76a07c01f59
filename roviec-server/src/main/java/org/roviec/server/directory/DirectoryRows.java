package org.roviec.server.directory;

import java.util.List;

/** Everything a directory consists of, row by row and without order. */
public record DirectoryRows(
    List<Organization> organizations,
    List<OrganizationName> names,
    List<Succession> successions,
    List<BodyGroup> groups,
    List<Person> people,
    List<Post> posts) {

  /** No rows at all. */
  public static final DirectoryRows NONE =
      new DirectoryRows(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public DirectoryRows {
    organizations = List.copyOf(organizations);
    names = List.copyOf(names);
    successions = List.copyOf(successions);
    groups = List.copyOf(groups);
    people = List.copyOf(people);
    posts = List.copyOf(posts);
  }

  /** Whether there is no row. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
