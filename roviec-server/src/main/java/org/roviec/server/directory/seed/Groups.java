package org.roviec.server.directory.seed;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roviec.server.directory.BodyGroup;
import org.roviec.server.directory.Level;
import org.roviec.server.directory.OrganizationKind;
import org.roviec.server.directory.PoliticalSystem;
import org.roviec.server.directory.table.Table;

/** Collective addressees. */
final class Groups {

  private Groups() {}

  static void add(SeedRows rows) {
    for (Table.Row row : Facts.table("groups.tsv")) {
      List<String> names =
          row.parts("names").stream().flatMap(n -> Places.everywhere(n).stream()).toList();
      rows.add(new BodyGroup(row.text("id"), names, rule(row)));
    }
  }

  private static BodyGroup.@Nullable Rule rule(Table.Row row) {
    if (!row.has("level")) {
      return null;
    }
    return new BodyGroup.Rule(
        row.text("within").equals("country"),
        row.as("level", Level.class),
        row.parts("kinds").stream().map(OrganizationKind::valueOf).collect(Collectors.toSet()),
        row.has("system") ? row.as("system", PoliticalSystem.class) : null,
        row.text("opening"));
  }
}
