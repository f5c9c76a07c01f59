package org.roviec.server.directory.seed;

import java.util.List;
import org.roviec.server.directory.Mark;
import org.roviec.server.directory.OrganizationId;
import org.roviec.server.directory.Provenance;
import org.roviec.server.directory.Succession;
import org.roviec.server.directory.SuccessionKind;
import org.roviec.server.directory.Validity;
import org.roviec.server.directory.table.Table;

/** Reads what the columns of several tables have in common. */
final class Facts {

  private Facts() {}

  static List<Table.Row> table(String resource) {
    return Table.read(Facts.class, resource);
  }

  static Provenance provenance(Table.Row row) {
    return new Provenance(row.as("mark", Mark.class), row.text("source"));
  }

  static Validity validity(Table.Row row) {
    return new Validity(row.day("from"), row.day("to"));
  }

  /** The succession a row tells, between these bodies. */
  static Succession succession(Table.Row row, OrganizationId from, OrganizationId to) {
    return new Succession(
        from,
        to,
        row.as("kind", SuccessionKind.class),
        java.util.Objects.requireNonNull(row.day("on")),
        row.text("function"),
        row.text("act"),
        provenance(row));
  }
}
