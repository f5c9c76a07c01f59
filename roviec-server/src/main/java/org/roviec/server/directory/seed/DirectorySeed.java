package org.roviec.server.directory.seed;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.roviec.server.directory.DirectoryRows;
import org.roviec.server.directory.OrganizationId;

/**
 * The rows an installation begins with: the center, all provinces of all times, and in full the
 * provinces it works for with those merged into them.
 */
public final class DirectorySeed {

  private final List<Province> provinces = Province.all();

  /**
   * The rows for an installation.
   *
   * @param homes codes ("08") or ids ("tuyen-quang") of its provinces
   * @throws IllegalArgumentException if no province has such a code or id
   */
  public DirectoryRows rows(Collection<String> homes) {
    Set<OrganizationId> home = homes(homes);
    SeedRows rows = new SeedRows();
    CentralBodies.add(rows);
    Groups.add(rows);
    ProvinceBodies bodies = new ProvinceBodies(rows);
    for (Province province : provinces) {
      bodies.add(province, home.contains(province.id()));
    }
    bodies.connect(provinces);
    Districts.add(rows, provinces, home);
    return rows.build();
  }

  /** The names of central bodies, and those of a province's bodies without the province. */
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    Facts.table("central-bodies.tsv").forEach(row -> names.add(row.text("name")));
    Facts.table("province-bodies.tsv")
        .forEach(row -> names.addAll(Places.withoutPlace(row.text("name"))));
    return List.copyOf(names);
  }

  /**
   * The provinces of an installation, each followed by those merged into it.
   *
   * @param homes codes or ids
   */
  public Set<OrganizationId> homes(Collection<String> homes) {
    Set<OrganizationId> ids = new LinkedHashSet<>();
    for (String each : homes) {
      Province home =
          provinces.stream()
              .filter(p -> p.code().equals(each) || p.id().value().equals(each))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("Không có tỉnh, thành phố: " + each));
      ids.add(home.id());
      provinces.stream().filter(p -> home.id().equals(p.next())).forEach(p -> ids.add(p.id()));
    }
    return ids;
  }
}
