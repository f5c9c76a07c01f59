package org.roviec.server.target.web;

import static org.roviec.server.access.Role.ADMINISTRATOR;
import static org.roviec.server.access.Role.AGENCY;
import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.INSPECTOR;
import static org.roviec.server.access.Role.LEADER;
import static org.roviec.server.web.Column.said;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.roviec.server.target.Observation;
import org.roviec.server.target.TargetList;
import org.roviec.server.target.TargetRow;
import org.roviec.server.web.Column;
import org.roviec.server.web.ListFiles;
import org.roviec.server.web.ListPage;
import org.roviec.server.web.ListQuery;
import org.roviec.server.web.RowList;
import org.roviec.text.Vietnamese;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The indicators somebody may see, and those that slip while nobody acts. */
@Controller
class TargetListController {

  private static final Comparator<TargetRow> BY_ID =
      Comparator.comparingLong(row -> row.indicator().id());

  private static final RowList<TargetRow> LIST =
      new RowList<>(
          "chi-tieu",
          "name",
          Map.of(
              "grade", Comparator.comparing(TargetRow::grade),
              "code", BY_ID,
              "by",
                  Comparator.comparing(
                      row -> row.indicator().plan().to(),
                      Comparator.nullsLast(Comparator.naturalOrder())),
              "tasks", Comparator.comparingInt(row -> row.openTasks().size()),
              "name", Comparator.comparing(row -> Vietnamese.bare(row.indicator().facts().name()))),
          BY_ID,
          List.of(
              new Column<>("task.code", row -> row.indicator().code()),
              new Column<>("targets.name", row -> row.indicator().facts().name()),
              new Column<>("target.owner", row -> row.indicator().facts().owner()),
              new Column<>("target.field", row -> row.indicator().facts().field()),
              new Column<>("targets.goal", row -> row.indicator().facts().target()),
              new Column<>("targets.by", TargetListController::horizon),
              new Column<>("targets.latest", TargetRow::latestShown),
              new Column<>(
                  "targets.period", row -> row.latest().map(Observation::label).orElse(null)),
              new Column<>(
                  "targets.latestStatus",
                  row -> row.latest().map(seen -> said(seen.status().message())).orElse(null)),
              new Column<>("targets.grade", row -> said(row.grade().message())),
              new Column<>(
                  "target.gradedBy",
                  row -> said(row.person() == null ? "targets.byRule" : "targets.byPerson")),
              new Column<>("targets.tasksOpen", row -> row.openTasks().size()),
              new Column<>("targets.tasksAll", row -> row.tasks().size()),
              new Column<>("targets.source", row -> row.indicator().basis().label())));

  private static final RowList<TargetRow> UNATTENDED =
      new RowList<>("chi-tieu-chua-ai-lam", "", LIST.orders(), BY_ID, LIST.columns());

  private final TargetList list;
  private final Scopes scopes;
  private final ListFiles files;
  private final Clock clock;

  TargetListController(TargetList list, Scopes scopes, ListFiles files, Clock clock) {
    this.list = list;
    this.scopes = scopes;
    this.files = files;
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
    ListQuery query = LIST.query(request);
    LocalDate today = LocalDate.now(clock);
    List<TargetRow> found = found(query, person, today);
    List<TargetRow> shown = shown(found, query);
    model.addAttribute("list", ListPage.of(query, shown.stream().map(Line::of).toList()));
    model.addAttribute("counts", counts(found));
    model.addAttribute("chosen", query.filter("grade"));
    model.addAttribute("mayEdit", person.has(Role.COORDINATOR));
    model.addAttribute("maySeeAll", !onlyOwn(person));
    return "target/list";
  }

  /** Those that the words and the field let through, of whatever grade. */
  private List<TargetRow> found(ListQuery query, SignedIn person, LocalDate today) {
    return list.all(scopes.of(person, today), today).stream()
        .filter(row -> query.isIn("words", words(row)))
        .filter(row -> isOf(row, query.filter("field")))
        .toList();
  }

  /** Those of the grade that is asked for, in order. */
  private static List<TargetRow> shown(List<TargetRow> found, ListQuery query) {
    Grade grade = grade(query.filter("grade"));
    boolean slipping = query.filter("grade").equals("slipping");
    boolean closed = query.filter("grade").equals("closed");
    return LIST.inOrder(
        query,
        found.stream()
            .filter(row -> (row.indicator().closedOn() != null) == closed)
            .filter(row -> grade == null || row.grade() == grade)
            .filter(row -> !slipping || row.grade().isSlipping()));
  }

  /** The list as it is filtered and ordered, for a spreadsheet. */
  @GetMapping({"/chi-tieu/tai-ve.csv", "/chi-tieu/tai-ve.xlsx"})
  @Allow({ADMINISTRATOR, COORDINATOR, LEADER, AGENCY, INSPECTOR})
  void file(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal SignedIn person)
      throws IOException {
    LocalDate today = LocalDate.now(clock);
    files.send(request, response, LIST, query -> shown(found(query, person, today), query));
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

  /** Until when: in the words of the paper, else the last day. */
  private static @Nullable Object horizon(TargetRow row) {
    String words = row.indicator().facts().horizon();
    return words == null ? row.indicator().plan().to() : words;
  }

  private static String words(TargetRow row) {
    String owner = row.indicator().facts().owner();
    return String.join(
        " ",
        row.indicator().code(),
        row.indicator().facts().name(),
        owner == null ? "" : owner,
        row.indicator().basis().label());
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
  String unattended(
      HttpServletRequest request, @AuthenticationPrincipal SignedIn person, Model model) {
    ListQuery query = UNATTENDED.query(request);
    ListPage<TargetRow> page = ListPage.of(query, unattended(query, person));
    model.addAttribute("list", page);
    model.addAttribute(
        "rows",
        page.rows().stream()
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

  @GetMapping({"/chi-tieu/chua-ai-lam/tai-ve.csv", "/chi-tieu/chua-ai-lam/tai-ve.xlsx"})
  @Allow({ADMINISTRATOR, COORDINATOR, LEADER, INSPECTOR})
  void unattended(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal SignedIn person)
      throws IOException {
    files.send(request, response, UNATTENDED, query -> unattended(query, person));
  }

  private List<TargetRow> unattended(ListQuery query, SignedIn person) {
    LocalDate today = LocalDate.now(clock);
    return UNATTENDED.inOrder(
        query,
        list.slipping(scopes.of(person, today), today).stream()
            .filter(TargetRow::isUnattended)
            .filter(row -> query.isIn("words", words(row))));
  }

  /** A target that slips, with what the rule says of it. */
  record Unattended(TargetRow row, Explained rule) {}
}
