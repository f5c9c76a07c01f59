package org.roviec.server.directory.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.server.directory.OrganizationId;
import org.roviec.server.directory.Provenance;
import org.roviec.server.directory.Validity;
import org.roviec.server.directory.table.Table;

/**
 * A province or city under the center as the tables tell it.
 *
 * @param code code of today, empty for a former one
 * @param names its name alone, by time
 * @param types tỉnh or thành phố, by time
 * @param aliases other writings of its name
 * @param next the province it was merged into
 */
record Province(
    OrganizationId id,
    String code,
    List<Dated> names,
    List<Dated> types,
    List<Dated> aliases,
    Validity validity,
    @Nullable OrganizationId next,
    Provenance provenance) {

  /** A word that held for some time. */
  record Dated(String text, Validity validity, Provenance provenance) {}

  static List<Province> all() {
    List<Table.Row> more = Facts.table("province-names.tsv");
    return Facts.table("provinces.tsv").stream().map(r -> of(r, more)).toList();
  }

  private static Province of(Table.Row row, List<Table.Row> more) {
    Validity validity = Facts.validity(row);
    Provenance provenance = Facts.provenance(row);
    String next = row.text("next");
    return new Province(
        new OrganizationId(row.text("id")),
        row.text("code"),
        names(row, more, validity, provenance),
        types(row, more, validity, provenance),
        dated(row, more, "ALIAS"),
        validity,
        next.isEmpty() ? null : new OrganizationId(next),
        provenance);
  }

  private static List<Dated> names(
      Table.Row row, List<Table.Row> more, Validity validity, Provenance provenance) {
    List<Dated> names = new ArrayList<>(dated(row, more, "NAME"));
    LocalDate until = names.isEmpty() ? null : names.getLast().validity().to();
    LocalDate from = until == null ? validity.from() : until.plusDays(1);
    names.add(new Dated(row.text("name"), new Validity(from, validity.to()), provenance));
    return names;
  }

  private static List<Dated> types(
      Table.Row row, List<Table.Row> more, Validity validity, Provenance provenance) {
    List<Dated> later = dated(row, more, "TYPE");
    List<Dated> types = new ArrayList<>();
    LocalDate change = later.isEmpty() ? null : later.getFirst().validity().from();
    LocalDate last = change == null ? validity.to() : change.minusDays(1);
    types.add(new Dated(row.text("type"), validity.endingOn(last), provenance));
    types.addAll(later);
    return types;
  }

  private static List<Dated> dated(Table.Row row, List<Table.Row> more, String use) {
    return more.stream()
        .filter(m -> m.text("id").equals(row.text("id")) && m.text("use").equals(use))
        .map(m -> new Dated(m.text("text"), Facts.validity(m), withAct(m)))
        .toList();
  }

  private static Provenance withAct(Table.Row row) {
    Provenance plain = Facts.provenance(row);
    return row.has("act")
        ? new Provenance(plain.mark(), row.text("act") + " (" + plain.source() + ")")
        : plain;
  }
}
