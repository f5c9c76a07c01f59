package org.roviec.server.directory.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.server.directory.DatedDirectory;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.OrganizationId;
import org.roviec.server.directory.OrganizationKind;
import org.roviec.server.directory.Route;

/**
 * Writes bodies for the pages.
 *
 * @param directory the directory of the day that is looked at
 * @param ended whether bodies that have ended are shown too
 */
record View(DatedDirectory directory, boolean ended) {

  /**
   * A body in the tree or in a list.
   *
   * @param number number for links
   * @param name short name of the day
   * @param fullName with its province
   * @param living whether it exists on the day
   * @param successors what came after it, by name
   * @param below how many bodies belong to it
   * @param open whether its branch is shown
   * @param children the branch, empty unless it is shown
   */
  record Line(
      long number,
      String name,
      String fullName,
      Organization body,
      boolean living,
      List<Named> successors,
      int below,
      boolean open,
      List<Line> children) {}

  /**
   * A body that a page links to.
   *
   * @param until its last day where it has ended, so that namesakes are told apart
   */
  record Named(long number, String name, @Nullable LocalDate until) {}

  /** The day a parameter tells, or today if it tells none. */
  static LocalDate day(@Nullable String text, LocalDate today) {
    try {
      return text == null || text.isBlank() ? today : LocalDate.parse(text.strip());
    } catch (DateTimeParseException notADay) {
      return today;
    }
  }

  List<Line> lines(List<Organization> bodies) {
    return bodies.stream().map(this::line).toList();
  }

  Line line(Organization body) {
    return line(body, false, List.of());
  }

  /** A body with its branch. */
  Line opened(Organization body) {
    return line(body, true, lines(below(body.id())));
  }

  private Line line(Organization body, boolean open, List<Line> children) {
    return new Line(
        directory.directory().number(body.id()),
        directory.name(body.id()),
        directory.fullName(body.id()),
        body,
        directory.exists(body),
        directory.exists(body) ? List.of() : successors(body),
        below(body.id()).size(),
        open,
        children);
  }

  private List<Named> successors(Organization body) {
    return directory.routes(body).stream().map(Route::end).distinct().map(this::named).toList();
  }

  Named named(Organization body) {
    LocalDate until = directory.exists(body) ? null : body.validity().to();
    return new Named(directory.directory().number(body.id()), directory.fullName(body.id()), until);
  }

  /** What belongs to a body: the living first, administrative units last. */
  List<Organization> below(OrganizationId id) {
    List<Organization> shown =
        directory.directory().children(id).stream()
            .filter(o -> ended || directory.exists(o))
            .toList();
    return directory.sorted(shown).stream()
        .sorted(
            java.util.Comparator.comparing((Organization o) -> !directory.exists(o))
                .thenComparing(o -> o.kind() == OrganizationKind.TERRITORY)
                .thenComparing(Organization::system)
                .thenComparing(Organization::kind))
        .toList();
  }
}
