package org.roviec.server.directory.seed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.roviec.server.directory.Level;
import org.roviec.server.directory.NameUse;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.OrganizationId;
import org.roviec.server.directory.OrganizationKind;
import org.roviec.server.directory.PoliticalSystem;
import org.roviec.server.directory.Provenance;
import org.roviec.server.directory.Succession;
import org.roviec.server.directory.SuccessionKind;
import org.roviec.server.directory.Validity;
import org.roviec.server.directory.seed.Province.Dated;
import org.roviec.server.directory.table.Table;

/** Makes the bodies of each province from one pattern, and tells what came after what. */
final class ProvinceBodies {

  private static final String TERRITORY = "territory";
  private static final String EVERY_OTHER = "*";

  private final SeedRows rows;
  private final List<Table.Row> bodies = Facts.table("province-bodies.tsv");
  private final List<Table.Row> successions = Facts.table("province-successions.tsv");
  private final Map<String, Table.Row> mergers =
      Facts.table("province-mergers.tsv").stream()
          .collect(Collectors.toMap(r -> r.text("body"), r -> r));

  ProvinceBodies(SeedRows rows) {
    this.rows = rows;
  }

  /**
   * Adds a province with its bodies.
   *
   * @param home whether with all of them
   */
  void add(Province province, boolean home) {
    territory(province);
    for (Table.Row row : bodies) {
      if (home || row.text("scope").equals("all")) {
        body(province, row);
      }
    }
  }

  private void territory(Province province) {
    OrganizationId id = province.id();
    rows.add(
        new Organization(
            id,
            Level.PROVINCE,
            OrganizationKind.TERRITORY,
            PoliticalSystem.STATE,
            null,
            null,
            province.validity(),
            province.provenance()));
    for (Dated type : province.types()) {
      for (Dated name : province.names()) {
        Validity both = type.validity().and(name.validity());
        if (both != null) {
          String text = capitalized(type.text()) + " " + name.text();
          rows.name(id, NameUse.OFFICIAL, text, both, type.provenance());
        }
      }
    }
    for (Dated name : province.names()) {
      rows.name(id, NameUse.ALIAS, name.text(), name.validity(), name.provenance());
    }
    for (Dated alias : province.aliases()) {
      rows.name(id, NameUse.ALIAS, alias.text(), alias.validity(), alias.provenance());
    }
  }

  private static String capitalized(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private void body(Province province, Table.Row row) {
    Validity validity = Facts.validity(row).and(province.validity());
    if (validity == null) {
      return;
    }
    OrganizationId id = province.id().child(row.text("id"));
    Provenance provenance = Facts.provenance(row);
    rows.add(
        new Organization(
            id,
            row.as("level", Level.class),
            row.as("kind", OrganizationKind.class),
            row.as("system", PoliticalSystem.class),
            row.has("parent") ? province.id().child(row.text("parent")) : province.id(),
            province.id(),
            validity,
            provenance));
    name(province, id, NameUse.OFFICIAL, row.text("name"), validity, provenance);
    for (String alias : row.parts("aliases")) {
      name(province, id, NameUse.ALIAS, alias, validity, provenance.notSaid());
    }
    for (String abbreviation : row.parts("abbreviations")) {
      name(province, id, NameUse.ABBREVIATION, abbreviation, validity, provenance);
    }
  }

  private void name(
      Province province,
      OrganizationId id,
      NameUse use,
      String pattern,
      Validity validity,
      Provenance provenance) {
    String bare = province.names().getLast().text();
    for (Dated type : province.types()) {
      Validity both = validity.and(type.validity());
      if (both != null) {
        rows.name(id, use, Places.filled(pattern, type.text(), bare), both, provenance);
      }
    }
    if (Places.isAbbreviable(pattern)) {
      String text = Places.abbreviated(pattern, province.types().getLast().text(), bare);
      rows.name(id, NameUse.ABBREVIATION, text, validity, provenance.notSaid());
    }
  }

  /** Tells what came after what, within provinces and where they merged. */
  void connect(List<Province> provinces) {
    for (Province province : provinces) {
      successions.forEach(row -> within(province, row));
    }
    for (Province province : provinces) {
      if (province.next() != null) {
        merge(province, province.next());
      }
    }
  }

  private void within(Province province, Table.Row row) {
    LocalDate on = Objects.requireNonNull(row.day("on"));
    boolean later = province.validity().endedBefore(on);
    OrganizationId to = later ? province.next() : province.id();
    Organization before = rows.find(province.id().child(row.text("predecessor")));
    Organization after = to == null ? null : rows.find(to.child(row.text("successor")));
    if (before != null && after != null && after.validity().holdsOn(on)) {
      rows.add(Facts.succession(row, before.id(), after.id()));
    }
  }

  private void merge(Province province, OrganizationId next) {
    LocalDate last = Objects.requireNonNull(province.validity().to());
    LocalDate on = last.plusDays(1);
    rows.add(merger(province.id(), next, on, TERRITORY));
    for (Table.Row row : bodies) {
      String name = row.text("id");
      Organization before = rows.find(province.id().child(name));
      Organization after = rows.find(next.child(name));
      if (before != null
          && isCarriedOver(before, last)
          && after != null
          && after.validity().holdsOn(on)) {
        rows.add(merger(before.id(), after.id(), on, name));
      }
    }
  }

  private boolean isCarriedOver(Organization before, LocalDate last) {
    return last.equals(before.validity().to()) && !rows.isFollowed(before.id());
  }

  private Succession merger(OrganizationId from, OrganizationId to, LocalDate on, String body) {
    Table.Row row = Objects.requireNonNull(mergers.getOrDefault(body, mergers.get(EVERY_OTHER)));
    return new Succession(
        from, to, SuccessionKind.MERGED_INTO, on, "", row.text("act"), Facts.provenance(row));
  }
}
