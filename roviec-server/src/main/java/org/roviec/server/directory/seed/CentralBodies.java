package org.roviec.server.directory.seed;

import org.jspecify.annotations.Nullable;
import org.roviec.server.directory.Level;
import org.roviec.server.directory.NameUse;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.OrganizationId;
import org.roviec.server.directory.OrganizationKind;
import org.roviec.server.directory.PoliticalSystem;
import org.roviec.server.directory.Provenance;
import org.roviec.server.directory.Validity;
import org.roviec.server.directory.table.Table;

/** Bodies of the Party, the State and the Front at the center. */
final class CentralBodies {

  private CentralBodies() {}

  static void add(SeedRows rows) {
    for (Table.Row row : Facts.table("central-bodies.tsv")) {
      body(rows, row);
    }
    for (Table.Row row : Facts.table("central-successions.tsv")) {
      rows.add(
          Facts.succession(
              row,
              new OrganizationId(row.text("predecessor")),
              new OrganizationId(row.text("successor"))));
    }
  }

  private static void body(SeedRows rows, Table.Row row) {
    OrganizationId id = new OrganizationId(row.text("id"));
    Validity validity = Facts.validity(row);
    Provenance provenance = Facts.provenance(row);
    rows.add(
        new Organization(
            id,
            Level.CENTER,
            row.as("kind", OrganizationKind.class),
            row.as("system", PoliticalSystem.class),
            parent(row),
            null,
            validity,
            provenance));
    rows.name(id, NameUse.OFFICIAL, row.text("name"), validity, provenance);
    row.parts("aliases")
        .forEach(a -> rows.name(id, NameUse.ALIAS, a, validity, provenance.notSaid()));
    row.parts("abbreviations")
        .forEach(a -> rows.name(id, NameUse.ABBREVIATION, a, validity, provenance));
  }

  private static @Nullable OrganizationId parent(Table.Row row) {
    return row.has("parent") ? new OrganizationId(row.text("parent")) : null;
  }
}
