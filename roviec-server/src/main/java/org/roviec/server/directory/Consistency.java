package org.roviec.server.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that rows make a directory: nothing points into the void or round in a circle. */
final class Consistency {

  private final DirectoryRows rows;
  private final Map<OrganizationId, Organization> known = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private Consistency(DirectoryRows rows) {
    this.rows = rows;
  }

  /** What is wrong with the rows; empty if they are sound. */
  static List<String> faults(DirectoryRows rows) {
    Consistency check = new Consistency(rows);
    check.organizations();
    check.parents();
    check.names();
    check.successions();
    check.circles();
    check.people();
    return check.faults;
  }

  private void organizations() {
    for (Organization each : rows.organizations()) {
      if (known.put(each.id(), each) != null) {
        faults.add("two bodies with the id " + each.id());
      }
    }
  }

  private void parents() {
    for (Organization each : rows.organizations()) {
      refers(each.id() + " belongs to", each.parent());
      refers(each.id() + " lies in", each.territory());
      Set<OrganizationId> above = new HashSet<>();
      for (Organization o = each;
          o != null;
          o = o.parent() == null ? null : known.get(o.parent())) {
        if (!above.add(o.id())) {
          faults.add(each.id() + " belongs to itself by its parents");
          break;
        }
      }
    }
  }

  private void names() {
    Set<OrganizationId> named = new HashSet<>();
    for (OrganizationName name : rows.names()) {
      refers("the name " + name.text() + " is of", name.organization());
      if (name.use() == NameUse.OFFICIAL) {
        named.add(name.organization());
      }
    }
    for (OrganizationId id : known.keySet()) {
      if (!named.contains(id)) {
        faults.add(id + " has no official name");
      }
    }
  }

  private void successions() {
    for (Succession each : rows.successions()) {
      String what = each.predecessor() + " → " + each.successor();
      refers(what + " from", each.predecessor());
      refers(what + " to", each.successor());
      Organization predecessor = known.get(each.predecessor());
      Organization successor = known.get(each.successor());
      if (predecessor != null && successor != null) {
        dates(what, each, predecessor, successor);
      }
    }
  }

  private void dates(String what, Succession each, Organization before, Organization after) {
    LocalDate last = each.on().minusDays(1);
    if (each.kind().isWhole() && !last.equals(before.validity().to())) {
      faults.add(what + ": the body must end on " + last);
    }
    if (!after.validity().holdsOn(each.on())) {
      faults.add(what + ": the successor does not exist on " + each.on());
    }
    if (before.validity().beginsAfter(last)) {
      faults.add(what + ": the body begins after it is succeeded");
    }
  }

  /** A body that comes after itself, over whatever steps. */
  private void circles() {
    Map<OrganizationId, List<OrganizationId>> next = new HashMap<>();
    for (Succession each : rows.successions()) {
      next.computeIfAbsent(each.predecessor(), p -> new ArrayList<>()).add(each.successor());
    }
    Set<OrganizationId> sound = new HashSet<>();
    for (OrganizationId start : next.keySet()) {
      circle(start, next, new HashSet<>(), sound);
    }
  }

  private void circle(
      OrganizationId at,
      Map<OrganizationId, List<OrganizationId>> next,
      Set<OrganizationId> onTheWay,
      Set<OrganizationId> sound) {
    if (sound.contains(at)) {
      return;
    }
    if (!onTheWay.add(at)) {
      faults.add(at + " comes after itself");
      return;
    }
    for (OrganizationId successor : next.getOrDefault(at, List.of())) {
      circle(successor, next, onTheWay, sound);
    }
    onTheWay.remove(at);
    sound.add(at);
  }

  private void people() {
    Set<String> people = new HashSet<>();
    rows.people().forEach(p -> people.add(p.id()));
    for (Post post : rows.posts()) {
      refers("the post " + post.title() + " is in", post.organization());
      if (!people.contains(post.person())) {
        faults.add("the post " + post.title() + " is held by nobody known");
      }
    }
  }

  private void refers(String what, @Nullable OrganizationId id) {
    if (id != null && !known.containsKey(id)) {
      faults.add(what + " " + id + ", which is not there");
    }
  }
}
