package org.roviec.server.target.web;

import static org.roviec.server.access.Role.ADMINISTRATOR;
import static org.roviec.server.access.Role.AGENCY;
import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.INSPECTOR;
import static org.roviec.server.access.Role.LEADER;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Scopes;
import org.roviec.server.target.Grade;
import org.roviec.server.target.TargetList;
import org.roviec.server.target.TargetRow;
import org.roviec.server.web.ListPage;
import org.roviec.server.web.ListQuery;
import org.roviec.text.Vietnamese;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The indicators somebody may see, and those that slip while nobody acts. */
@Controller
class TargetListController {

  private final TargetList list;
  private final Scopes scopes;
  private final Clock clock;

  TargetListController(TargetList list, Scopes scopes, Clock clock) {
    this.list = list;
    this.scopes = scopes;
    this.clock = clock;
  }

  /**
   * An indicator as a line of the list.
   *
   * @param spark its last values
   */
  record Line(TargetRow row, Sparkline spark) {

    static Line of(TargetRow row) {
      return new Line(row, Sparkline.of(row));
    }
  }

  @GetMapping("/chi-tieu")
  @Allow({ADMINISTRATOR, COORDINATOR, LEADER, AGENCY, INSPECTOR})
  String list(HttpServletRequest request, @AuthenticationPrincipal SignedIn person, Model model) {
    ListQuery query = ListQuery.of(request, "name");
    LocalDate today = LocalDate.now(clock);
    List<TargetRow> found =
        list.all(scopes.of(person, today), today).stream()
            .filter(row -> isNamed(row, query.filter("words")))
            .filter(row -> isOf(row, query.filter("field")))
            .toList();
    Grade grade = grade(query.filter("grade"));
    boolean slipping = query.filter("grade").equals("slipping");
    boolean closed = query.filter("grade").equals("closed");
    List<TargetRow> shown =
        found.stream()
            .filter(row -> (row.indicator().closedOn() != null) == closed)
            .filter(row -> grade == null || row.grade() == grade)
            .filter(row -> !slipping || row.grade().isSlipping())
            .sorted(order(query))
            .toList();
    model.addAttribute(
        "list",
        new ListPage<>(
            query,
            shown.stream().skip(query.offset()).limit(query.size()).map(Line::of).toList(),
            shown.size()));
    model.addAttribute("counts", counts(found));
    model.addAttribute("chosen", query.filter("grade"));
    model.addAttribute("mayEdit", person.has(Role.COORDINATOR));
    model.addAttribute("maySeeAll", !onlyOwn(person));
    return "target/list";
  }

  private static boolean onlyOwn(SignedIn person) {
    return person.roles().stream().allMatch(role -> role == AGENCY || role == Role.DRAFTER);
  }

  /** How many of each grade; they make all that are followed. */
  private static Map<Grade, Long> counts(List<TargetRow> rows) {
    Map<Grade, Long> counts = new EnumMap<>(Grade.class);
    for (Grade grade : Grade.values()) {
      counts.put(
          grade,
          rows.stream()
              .filter(row -> row.indicator().closedOn() == null && row.grade() == grade)
              .count());
    }
    return counts;
  }

  private static Comparator<TargetRow> order(ListQuery query) {
    Comparator<TargetRow> order =
        switch (query.column()) {
          case "grade" -> Comparator.comparing(TargetRow::grade);
          case "code" -> Comparator.comparingLong(row -> row.indicator().id());
          default -> Comparator.comparing(row -> Vietnamese.bare(row.indicator().facts().name()));
        };
    Comparator<TargetRow> directed = query.isFalling() ? order.reversed() : order;
    return directed.thenComparingLong(row -> row.indicator().id());
  }

  private static boolean isNamed(TargetRow row, String words) {
    String owner = row.indicator().facts().owner();
    String text =
        Vietnamese.bare(
            row.indicator().code()
                + " "
                + row.indicator().facts().name()
                + " "
                + (owner == null ? "" : owner)
                + " "
                + row.indicator().basis().label());
    return words.isBlank()
        || java.util.Arrays.stream(Vietnamese.bare(words).strip().split("\\s+", -1))
            .allMatch(text::contains);
  }

  private static boolean isOf(TargetRow row, String field) {
    return field.isEmpty() || field.equals(row.indicator().facts().field());
  }

  private static @Nullable Grade grade(String name) {
    try {
      return name.isEmpty() ? null : Grade.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException mistyped) {
      return null;
    }
  }

  /** Targets that slip while no open task acts on them. */
  @GetMapping("/chi-tieu/chua-ai-lam")
  @Allow({ADMINISTRATOR, COORDINATOR, LEADER, INSPECTOR})
  String unattended(@AuthenticationPrincipal SignedIn person, Model model) {
    LocalDate today = LocalDate.now(clock);
    model.addAttribute(
        "rows",
        list.slipping(scopes.of(person, today), today).stream()
            .filter(TargetRow::isUnattended)
            .map(row ->
                new Unattended(
                    row,
                    Explained.of(
                        row.reckoning(),
                        row.indicator().plan(),
                        row.latest().map(one -> one.seen()).orElse(null))))
            .toList());
    return "target/unattended";
  }

  /** A target that slips, with what the rule says of it. */
  record Unattended(TargetRow row, Explained rule) {}
}
