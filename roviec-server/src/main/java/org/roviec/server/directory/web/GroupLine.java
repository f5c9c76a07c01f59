package org.roviec.server.directory.web;

import java.util.List;
import org.roviec.server.directory.BodyGroup;
import org.roviec.server.directory.Organization;

/**
 * A group with its members in the provinces of the installation.
 *
 * @param name the wording shown
 * @param others other wordings of it
 * @param open whether nobody can list the members
 * @param members by province
 */
record GroupLine(String name, List<String> others, boolean open, List<Members> members) {

  /** The members in one province, or in the country where the province is empty. */
  record Members(String province, List<View.Named> bodies) {}

  static GroupLine of(View view, BodyGroup group, List<Organization> provinces) {
    List<String> names = group.names();
    return new GroupLine(
        names.getFirst(),
        names.subList(1, names.size()),
        group.isOpen(),
        group.isOpen() ? List.of() : members(view, group, provinces));
  }

  private static List<Members> members(View view, BodyGroup group, List<Organization> provinces) {
    BodyGroup.Rule rule = group.rule();
    if (rule != null && rule.countrywide()) {
      return List.of(new Members("", named(view, view.directory().members(group, null))));
    }
    return provinces.stream()
        .map(p ->
            new Members(
                view.directory().name(p.id()),
                named(view, view.directory().members(group, p.id()))))
        .toList();
  }

  private static List<View.Named> named(View view, List<Organization> bodies) {
    return bodies.stream().map(view::named).toList();
  }
}
