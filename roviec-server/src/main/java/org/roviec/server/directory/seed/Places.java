package org.roviec.server.directory.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The places in names of bodies that the type of the province fills. */
final class Places {

  private static final Map<String, Map<String, String>> WORDS =
      Map.of(
          "tỉnh",
          Map.of("{tỉnh}", "tỉnh", "{Tỉnh ủy}", "Tỉnh ủy", "{Tỉnh đoàn}", "Tỉnh đoàn"),
          "thành phố",
          Map.of("{tỉnh}", "thành phố", "{Tỉnh ủy}", "Thành ủy", "{Tỉnh đoàn}", "Thành đoàn"));

  private Places() {}

  /** The names that a pattern stands for in provinces and cities, without the place. */
  static Set<String> withoutPlace(String pattern) {
    Set<String> names = new TreeSet<>();
    for (String type : WORDS.keySet()) {
      names.add(filled(pattern.replaceFirst(" \\{(tỉnh|X)}$", ""), type, "").strip());
    }
    return names;
  }

  /** A name in a province or city. */
  static String filled(String pattern, String type, String name) {
    String filled = pattern.replace("{X}", name);
    for (Map.Entry<String, String> place : WORDS.getOrDefault(type, Map.of()).entrySet()) {
      filled = filled.replace(place.getKey(), place.getValue());
    }
    return filled;
  }

  /** Whether a name says the committee, and so may say it as "TU". */
  static boolean isAbbreviable(String pattern) {
    return pattern.contains("{Tỉnh ủy}") && !pattern.equals("{Tỉnh ủy}");
  }

  /** A name with "TU" for the committee. */
  static String abbreviated(String pattern, String type, String name) {
    return filled(pattern.replace("{Tỉnh ủy}", "TU"), type, name);
  }

  /** All wordings of a group's name. */
  static List<String> everywhere(String pattern) {
    List<String> all = new ArrayList<>();
    for (String type : List.of("tỉnh", "thành phố")) {
      String filled = filled(pattern, type, "");
      if (!all.contains(filled)) {
        all.add(filled);
      }
    }
    if (isAbbreviable(pattern)) {
      all.add(abbreviated(pattern, "tỉnh", ""));
    }
    return all;
  }
}
