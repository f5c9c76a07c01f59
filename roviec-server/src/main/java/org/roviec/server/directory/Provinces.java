package org.roviec.server.directory;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds provinces by name and day: "Lâm Đồng" of 2023 is not the one of today. */
final class Provinces {

  private Provinces() {}

  /** The province that bore a name on a day, or the one that bore it before; null if none ever. */
  static @Nullable OrganizationId named(Directory directory, String name, LocalDate day) {
    String key = NameKey.of(TerritoryName.of(name.strip()).bare()).text();
    Set<OrganizationId> ids = directory.index().provinces(key);
    if (ids.isEmpty()) {
      ids = directory.index().provinces(directory.index().provinceAtEnd(key));
    }
    return ids.stream()
        .filter(id -> directory.get(id).validity().holdsOn(day))
        .findFirst()
        .orElseGet(() -> ids(directory, key).stream().findFirst().orElse(null));
  }

  private static List<OrganizationId> ids(Directory directory, String key) {
    return directory.index().provinces(key).stream().sorted().toList();
  }

  /** A province and those of the same name before or after it. */
  static Set<OrganizationId> namesakes(Directory directory, OrganizationId province) {
    Set<OrganizationId> all = new LinkedHashSet<>();
    all.add(province);
    for (OrganizationName name : directory.names(province)) {
      String key = NameKey.of(TerritoryName.of(name.text()).bare()).text();
      all.addAll(directory.index().provinces(key));
    }
    return all;
  }
}
