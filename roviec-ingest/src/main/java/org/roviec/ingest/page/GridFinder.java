package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the tables that ruled lines draw: rules that cross one another belong together. */
final class GridFinder {

  private static final int MOST_RULES = 6_000;

  private GridFinder() {}

  /** The grids of a page; {@code size}: of its usual letters. */
  static List<Grid> of(List<Rule> rules, float size) {
    float tolerance = 0.28f * size;
    List<Rule> joined = new ArrayList<>();
    joined.addAll(join(rules, true, tolerance, 1.2f * size));
    joined.addAll(join(rules, false, tolerance, 0.7f * size));
    if (joined.size() > MOST_RULES) {
      return List.of();
    }
    List<Grid> grids = new ArrayList<>();
    for (List<Rule> crossing : crossing(joined, tolerance)) {
      Grid grid = new Grid(crossing, tolerance);
      if (grid.isTable()) {
        grids.add(grid);
      }
    }
    return grids;
  }

  /** Rules of one direction, pieces of one line joined, short ones left out. */
  private static List<Rule> join(
      List<Rule> rules, boolean horizontal, float tolerance, float shortest) {
    List<Rule> sorted = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.isHorizontal() == horizontal) {
        sorted.add(rule);
      }
    }
    sorted.sort(Comparator.comparingDouble(Rule::at));
    List<Rule> out = new ArrayList<>();
    int from = 0;
    while (from < sorted.size()) {
      int to = from;
      while (to < sorted.size() && sorted.get(to).at() - sorted.get(from).at() <= tolerance) {
        to++;
      }
      level(sorted.subList(from, to), tolerance, out);
      from = to;
    }
    out.removeIf(rule -> rule.length() < shortest);
    return out;
  }

  private static void level(List<Rule> pieces, float tolerance, List<Rule> out) {
    List<Rule> level = new ArrayList<>(pieces);
    level.sort(Comparator.comparingDouble(Rule::from));
    Rule open = null;
    for (Rule piece : level) {
      if (open != null && piece.from() <= open.to() + 2 * tolerance) {
        open =
            new Rule(
                open.x(),
                open.y(),
                Math.max(open.to(), piece.to()) - open.from(),
                open.isHorizontal());
        continue;
      }
      if (open != null) {
        out.add(open);
      }
      open = piece;
    }
    if (open != null) {
      out.add(open);
    }
  }

  private static Iterable<List<Rule>> crossing(List<Rule> rules, float tolerance) {
    int[] group = new int[rules.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int i = 0; i < group.length; i++) {
      for (int k = i + 1; k < group.length; k++) {
        if (cross(rules.get(i), rules.get(k), tolerance)) {
          group[root(group, k)] = root(group, i);
        }
      }
    }
    Map<Integer, List<Rule>> groups = new LinkedHashMap<>();
    for (int i = 0; i < group.length; i++) {
      groups.computeIfAbsent(root(group, i), key -> new ArrayList<>()).add(rules.get(i));
    }
    return groups.values();
  }

  private static int root(int[] group, int of) {
    int at = of;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }

  private static boolean cross(Rule a, Rule b, float tolerance) {
    return a.isHorizontal() != b.isHorizontal()
        && a.at() >= b.from() - tolerance
        && a.at() <= b.to() + tolerance
        && b.at() >= a.from() - tolerance
        && b.at() <= a.to() + tolerance;
  }
}
