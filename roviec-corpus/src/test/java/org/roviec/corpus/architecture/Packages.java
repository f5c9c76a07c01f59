package org.roviec.corpus.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The packages of the core and which uses which, as the compiled classes say. */
final class Packages {

  private static final String ROOT = "org.roviec";

  private final Map<String, Set<String>> uses = new TreeMap<>();

  Packages(JavaClasses classes) {
    for (JavaClass type : classes) {
      Set<String> used = uses.computeIfAbsent(name(type), key -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(target -> target.getPackageName().startsWith(ROOT))
          .map(Packages::name)
          .filter(target -> !target.equals(name(type)))
          .forEach(used::add);
    }
  }

  static String name(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? ROOT : name.substring(ROOT.length() + 1);
  }

  Map<String, Set<String>> uses() {
    return uses;
  }

  /** The floor of each package: 0 for those that use no other, else one above the highest used. */
  Map<String, Integer> floors() {
    Map<String, Integer> floors = new HashMap<>();
    for (String name : uses.keySet()) {
      floor(name, floors, new ArrayList<>());
    }
    return floors;
  }

  private int floor(String name, Map<String, Integer> floors, List<String> path) {
    if (path.contains(name)) {
      throw new AssertionError("packages in a circle: " + path + " and " + name + " again");
    }
    Integer known = floors.get(name);
    if (known != null) {
      return known;
    }
    path.add(name);
    int floor = 0;
    for (String used : uses.getOrDefault(name, Set.of())) {
      floor = Math.max(floor, 1 + floor(used, floors, path));
    }
    path.removeLast();
    floors.put(name, floor);
    return floor;
  }
}
