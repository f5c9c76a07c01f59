package org.roviec.server.directory.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.roviec.server.directory.Change;
import org.roviec.server.directory.Change.Target;
import org.roviec.server.directory.ChangeRefused;
import org.roviec.server.directory.DatedDirectory;
import org.roviec.server.directory.DirectorySearch;
import org.roviec.server.directory.NameUse;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.OrganizationKind;

/**
 * What an administrator fills in to reorganize a body.
 *
 * @param sort found, rename, end, merge, split or moveFunction
 * @param on first day of the new state, as the date field sends it
 * @param act the paper it rests on
 * @param name new name, or name of the new body
 * @param bodyKind kind of a new body
 * @param function function that moves
 * @param successors names, one on a line: of bodies of the same province or the center, or new ones
 */
record ChangeForm(
    String sort,
    String on,
    String act,
    String name,
    String bodyKind,
    String function,
    String successors) {

  static final List<String> SORTS =
      List.of("rename", "merge", "split", "moveFunction", "end", "found");

  private static final int MOST_HITS = 40;

  /** Nulls of fields that were not sent become empty. */
  ChangeForm {
    sort = text(sort);
    on = text(on);
    act = text(act);
    name = text(name);
    bodyKind = text(bodyKind);
    function = text(function);
    successors = text(successors);
  }

  @SuppressWarnings("NullAway") // the binder leaves fields null that were not sent
  private static String text(String value) {
    return value == null ? "" : value.strip();
  }

  static ChangeForm of(String sort) {
    return new ChangeForm(sort, "", "", "", OrganizationKind.DEPARTMENT.name(), "", "");
  }

  /**
   * The change it means.
   *
   * @throws ChangeRefused if something is missing
   */
  Change change(DatedDirectory today, Organization body) {
    LocalDate day = day();
    return switch (sort) {
      case "rename" -> new Change.Rename(body.id(), name, day, requiredAct());
      case "end" -> new Change.End(body.id(), day);
      case "merge" -> new Change.Merge(List.of(body.id()), one(today, body), day, requiredAct());
      case "split" -> new Change.Split(body.id(), targets(today, body), day, requiredAct());
      case "moveFunction" ->
          new Change.MoveFunction(body.id(), one(today, body), function, day, requiredAct());
      case "found" ->
          new Change.Found(
              body.id(), name, kind(body), body.system(), body.level(), day, requiredAct());
      default -> throw new ChangeRefused("directory.refused.noSort");
    };
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(on);
    } catch (DateTimeParseException notADay) {
      throw new ChangeRefused("directory.refused.noDay");
    }
  }

  private String requiredAct() {
    if (act.isEmpty()) {
      throw new ChangeRefused("directory.refused.noAct");
    }
    return act;
  }

  private OrganizationKind kind(Organization parent) {
    return bodyKind.isEmpty() ? parent.kind() : OrganizationKind.valueOf(bodyKind);
  }

  private Target one(DatedDirectory today, Organization body) {
    List<Target> targets = targets(today, body);
    if (targets.size() != 1) {
      throw new ChangeRefused("directory.refused.oneSuccessor");
    }
    return targets.getFirst();
  }

  private List<Target> targets(DatedDirectory today, Organization body) {
    List<Target> targets = new ArrayList<>();
    for (String line : successors.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      targets.add(target(today, body, line));
    }
    if (targets.isEmpty()) {
      throw new ChangeRefused("directory.refused.noSuccessor");
    }
    return targets;
  }

  /** A body of that name in the same province or at the center; else a new one. */
  private static Target target(DatedDirectory today, Organization body, String name) {
    List<Organization> known =
        DirectorySearch.find(today, name, MOST_HITS).stream()
            .map(DirectorySearch.Hit::body)
            .filter(today::exists)
            .filter(o -> isNear(o, body))
            .filter(o -> isCalled(today, o, name))
            .toList();
    if (known.size() > 1) {
      throw new ChangeRefused("directory.refused.severalOfThatName", name);
    }
    return known.isEmpty() ? new Target.New(name) : new Target.Known(known.getFirst().id());
  }

  private static boolean isNear(Organization other, Organization body) {
    return other.territory() == null || other.territory().equals(body.territory());
  }

  private static boolean isCalled(DatedDirectory today, Organization body, String name) {
    Set<NameUse> whole = Set.of(NameUse.OFFICIAL, NameUse.ALIAS);
    return Stream.concat(
            Stream.of(today.fullName(body.id())),
            today.directory().names(body.id()).stream()
                .filter(n -> whole.contains(n.use()))
                .map(n -> n.text()))
        .anyMatch(n -> DirectorySearch.sameName(n, name));
  }
}
