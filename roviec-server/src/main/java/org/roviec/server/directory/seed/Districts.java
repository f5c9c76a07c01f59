package org.roviec.server.directory.seed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.roviec.server.directory.Level;
import org.roviec.server.directory.NameUse;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.OrganizationId;
import org.roviec.server.directory.OrganizationKind;
import org.roviec.server.directory.PoliticalSystem;
import org.roviec.server.directory.Slug;
import org.roviec.server.directory.Succession;
import org.roviec.server.directory.SuccessionKind;
import org.roviec.server.directory.Validity;
import org.roviec.server.directory.table.Table;

/** The districts of an installation's provinces, which ended on 30 June 2025. */
final class Districts {

  private static final Map<String, String> COMMITTEES =
      Map.of("huyện", "Huyện ủy", "thành phố", "Thành ủy", "thị xã", "Thị ủy", "quận", "Quận ủy");

  private Districts() {}

  static void add(SeedRows rows, List<Province> provinces, Set<OrganizationId> home) {
    List<Table.Row> bodies = Facts.table("district-bodies.tsv");
    for (Table.Row row : Facts.table("districts.tsv")) {
      OrganizationId province = new OrganizationId(row.text("province"));
      if (home.contains(province)) {
        district(rows, province, row, bodies);
      }
    }
    for (Table.Row row : Facts.table("districts.tsv")) {
      OrganizationId province = new OrganizationId(row.text("province"));
      if (home.contains(province) && row.has("next")) {
        follow(rows, province, row, bodies);
      }
    }
  }

  private static OrganizationId id(OrganizationId province, Table.Row row) {
    return province.child(Slug.of(row.text("type") + " " + row.text("name")));
  }

  private static void district(
      SeedRows rows, OrganizationId province, Table.Row row, List<Table.Row> bodies) {
    OrganizationId id = id(province, row);
    String type = row.text("type");
    String name = type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    Validity validity = Validity.until(Objects.requireNonNull(row.day("to")));
    rows.add(
        new Organization(
            id,
            Level.DISTRICT,
            OrganizationKind.TERRITORY,
            PoliticalSystem.STATE,
            province,
            province,
            validity,
            Facts.provenance(row)));
    rows.name(id, NameUse.OFFICIAL, name + " " + row.text("name"), validity, Facts.provenance(row));
    bodies.forEach(body -> body(rows, province, id, row, body));
  }

  private static void body(
      SeedRows rows,
      OrganizationId province,
      OrganizationId district,
      Table.Row row,
      Table.Row body) {
    OrganizationId id = district.child(body.text("id"));
    Validity validity = Validity.until(Objects.requireNonNull(row.day("to")));
    rows.add(
        new Organization(
            id,
            Level.DISTRICT,
            body.as("kind", OrganizationKind.class),
            body.as("system", PoliticalSystem.class),
            body.has("parent") ? district.child(body.text("parent")) : district,
            province,
            validity,
            Facts.provenance(body)));
    rows.name(
        id, NameUse.OFFICIAL, filled(body.text("name"), row), validity, Facts.provenance(body));
    for (String alias : body.parts("aliases")) {
      rows.name(id, NameUse.ALIAS, filled(alias, row), validity, Facts.provenance(body));
    }
  }

  private static String filled(String pattern, Table.Row row) {
    String type = row.text("type");
    return pattern
        .replace("{Huyện ủy}", COMMITTEES.getOrDefault(type, "Huyện ủy"))
        .replace("{huyện}", type)
        .replace("{X}", row.text("name"));
  }

  private static void follow(
      SeedRows rows, OrganizationId province, Table.Row row, List<Table.Row> bodies) {
    OrganizationId from = id(province, row);
    OrganizationId to = province.child(row.text("next"));
    LocalDate on = Objects.requireNonNull(row.day("to")).plusDays(1);
    rows.add(merger(from, to, on, row));
    for (Table.Row body : bodies) {
      rows.add(merger(from.child(body.text("id")), to.child(body.text("id")), on, row));
    }
  }

  private static Succession merger(
      OrganizationId from, OrganizationId to, LocalDate on, Table.Row row) {
    return new Succession(
        from, to, SuccessionKind.MERGED_INTO, on, "", row.text("act"), Facts.provenance(row));
  }
}
