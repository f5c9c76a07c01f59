package org.roviec.server.directory;

import java.util.ArrayList;
import java.util.List;

/** Collects the rows that a change removes and adds. */
final class DeltaBuilder {

  private final Rows removed = new Rows();
  private final Rows added = new Rows();

  private static final class Rows {
    final List<Organization> organizations = new ArrayList<>();
    final List<OrganizationName> names = new ArrayList<>();
    final List<Succession> successions = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<Post> posts = new ArrayList<>();

    DirectoryRows build() {
      return new DirectoryRows(organizations, names, successions, List.of(), people, posts);
    }
  }

  void add(Organization row) {
    added.organizations.add(row);
  }

  void add(OrganizationName row) {
    added.names.add(row);
  }

  void add(Succession row) {
    added.successions.add(row);
  }

  void add(Person row) {
    added.people.add(row);
  }

  void add(Post row) {
    added.posts.add(row);
  }

  void replace(Organization old, Organization row) {
    if (!old.equals(row)) {
      removed.organizations.add(old);
      added.organizations.add(row);
    }
  }

  void replace(OrganizationName old, OrganizationName row) {
    if (!old.equals(row)) {
      remove(old);
      added.names.add(row);
    }
  }

  void replace(Succession old, Succession row) {
    if (!old.equals(row)) {
      removed.successions.add(old);
      added.successions.add(row);
    }
  }

  void replace(Post old, Post row) {
    removed.posts.add(old);
    added.posts.add(row);
  }

  void remove(OrganizationName row) {
    removed.names.add(row);
  }

  DirectoryDelta build() {
    return new DirectoryDelta(removed.build(), added.build());
  }
}
