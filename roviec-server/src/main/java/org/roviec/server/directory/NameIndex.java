package org.roviec.server.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds names by their keys, with marks or without. */
final class NameIndex {

  private static final List<String> PLURALS = List.of("các ", "cac ");

  private final Map<String, List<OrganizationName>> names = new HashMap<>();
  private final Map<String, List<BodyGroup>> groups = new HashMap<>();
  private final Map<String, Set<OrganizationId>> provinces = new HashMap<>();
  private final List<String> provinceKeys;

  NameIndex(Directory directory) {
    for (OrganizationName name : directory.rows().names()) {
      NameKey key = NameKey.of(name.text());
      put(names, key.text(), name);
      put(names, key.bare().text(), name);
      if (directory.get(name.organization()).isProvince()) {
        province(name);
      }
    }
    for (BodyGroup group : directory.rows().groups()) {
      for (String wording : group.names()) {
        NameKey key = NameKey.of(wording);
        group(key.text(), group);
        group(key.bare().text(), group);
      }
    }
    provinceKeys =
        provinces.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  private static <T> void put(Map<String, List<T>> map, String key, T value) {
    List<T> values = map.computeIfAbsent(key, k -> new ArrayList<>());
    if (!values.contains(value)) {
      values.add(value);
    }
  }

  /** A group is also found without "các", unless what is left is too short to be told apart. */
  private void group(String key, BodyGroup group) {
    put(groups, key, group);
    for (String plural : PLURALS) {
      if (key.startsWith(plural) && key.chars().filter(c -> c == ' ').count() > 2) {
        put(groups, key.substring(plural.length()), group);
      }
    }
  }

  private void province(OrganizationName name) {
    NameKey key = NameKey.of(TerritoryName.of(name.text()).bare());
    provinces.computeIfAbsent(key.text(), k -> new LinkedHashSet<>()).add(name.organization());
    provinces
        .computeIfAbsent(key.bare().text(), k -> new LinkedHashSet<>())
        .add(name.organization());
  }

  List<OrganizationName> names(String key) {
    return names.getOrDefault(key, List.of());
  }

  List<BodyGroup> groups(String key) {
    return groups.getOrDefault(key, List.of());
  }

  /** Provinces of all times that bear a name without "tỉnh". */
  Set<OrganizationId> provinces(String key) {
    return provinces.getOrDefault(key, Set.of());
  }

  /** The longest province's name a key ends with, empty if it ends with none. */
  String provinceAtEnd(String key) {
    return provinceKeys.stream()
        .filter(p -> key.equals(p) || key.endsWith(" " + p))
        .findFirst()
        .orElse("");
  }
}
