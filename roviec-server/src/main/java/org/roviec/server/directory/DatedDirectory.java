package org.roviec.server.directory;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The directory as it stood on a day: what existed, what it was called, what had followed what. */
public final class DatedDirectory {

  private static final Locale VIETNAMESE = Locale.of("vi", "VN");

  private final Directory directory;
  private final LocalDate date;

  DatedDirectory(Directory directory, LocalDate date) {
    this.directory = directory;
    this.date = date;
  }

  /** The day. */
  public LocalDate date() {
    return date;
  }

  /** The directory of all times. */
  public Directory directory() {
    return directory;
  }

  /** Whether a body existed. */
  public boolean exists(Organization body) {
    return body.validity().holdsOn(date);
  }

  /** The official name of that day, or the nearest one where none was in use. */
  public String name(OrganizationId id) {
    return directory.names(id).stream()
        .filter(n -> n.use() == NameUse.OFFICIAL)
        .min(Comparator.comparingLong(n -> distance(n.validity())))
        .map(OrganizationName::text)
        .orElseThrow(() -> new IllegalArgumentException("no body " + id));
  }

  /** The name with the province it belongs to: "Sở Tài chính tỉnh Tuyên Quang". */
  public String fullName(OrganizationId id) {
    Organization body = directory.get(id);
    OrganizationId territory = body.territory();
    return territory == null || body.level() != Level.PROVINCE
        ? name(id)
        : TerritoryName.of(name(territory)).appendedTo(name(id));
  }

  /** Whether a name is the full name of a body, in whatever spelling. */
  public boolean isFullName(OrganizationId id, String name) {
    return NameKey.of(fullName(id)).equals(NameKey.of(name));
  }

  private long distance(Validity validity) {
    LocalDate from = validity.from();
    LocalDate to = validity.to();
    if (from != null && from.isAfter(date)) {
      return from.toEpochDay() - date.toEpochDay();
    }
    return to != null && to.isBefore(date) ? date.toEpochDay() - to.toEpochDay() : 0;
  }

  /** Bodies that belonged to a body. */
  public List<Organization> children(OrganizationId id) {
    return sorted(directory.children(id).stream().filter(this::exists).toList());
  }

  /** Bodies by their names, in the order of the Vietnamese alphabet. */
  public List<Organization> sorted(List<Organization> bodies) {
    Collator collator = Collator.getInstance(VIETNAMESE);
    return bodies.stream()
        .sorted(Comparator.comparing((Organization o) -> name(o.id()), collator::compare))
        .toList();
  }

  /** Posts held in a body. */
  public List<Post> holders(OrganizationId id) {
    return directory.posts(id).stream().filter(p -> p.validity().holdsOn(date)).toList();
  }

  /**
   * The members of a group; empty for an open one.
   *
   * @param province province of the paper that names the group, null for a central one
   */
  public List<Organization> members(BodyGroup group, @Nullable OrganizationId province) {
    BodyGroup.Rule rule = group.rule();
    if (rule == null || !rule.countrywide() && province == null) {
      return List.of();
    }
    return sorted(
        directory.rows().organizations().stream()
            .filter(this::exists)
            .filter(o -> o.level() == rule.level() && rule.kinds().contains(o.kind()))
            .filter(o -> rule.system() == null || o.system() == rule.system())
            .filter(o -> rule.countrywide() || Objects.equals(province, o.province()))
            .filter(o -> name(o.id()).startsWith(rule.opening()))
            .toList());
  }

  /**
   * The ways from a body to what exists on this day: the body itself, or what came after it. Ways
   * of the whole body come before those of single functions. Empty if nothing came after.
   */
  public List<Route> routes(Organization body) {
    List<Route> routes = new ArrayList<>();
    follow(body, new ArrayList<>(), routes);
    routes.sort(Comparator.comparing((Route r) -> !r.isWhole()));
    return routes;
  }

  private void follow(Organization at, List<Succession> steps, List<Route> routes) {
    if (!at.validity().endedBefore(date)) {
      routes.add(new Route(steps, at));
      return;
    }
    for (Succession step : directory.successors(at.id())) {
      if (step.on().isAfter(date) || isEarlierFunction(step, at)) {
        continue;
      }
      List<Succession> longer = new ArrayList<>(steps);
      longer.add(step);
      follow(directory.get(step.successor()), longer, routes);
    }
  }

  /** A function that left while the body lived on: the rest of the body did not go that way. */
  private static boolean isEarlierFunction(Succession step, Organization body) {
    LocalDate last = body.validity().to();
    return !step.kind().isWhole() && last != null && !step.on().isAfter(last);
  }
}
