package org.roviec.server.target.web;

import static org.roviec.server.access.Role.ADMINISTRATOR;
import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.INSPECTOR;
import static org.roviec.server.access.Role.LEADER;
import static org.roviec.server.web.Column.said;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Figure;
import org.roviec.server.register.Figures;
import org.roviec.server.target.Indicator;
import org.roviec.server.target.TallyCheck;
import org.roviec.server.target.Targets;
import org.roviec.server.web.Column;
import org.roviec.server.web.ListFiles;
import org.roviec.server.web.ListPage;
import org.roviec.server.web.ListQuery;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Confirmed targets and figures of all documents, each with its sentence: an actual without a
 * target is here too. And the counts of documents, added up.
 */
@Controller
@Allow({ADMINISTRATOR, COORDINATOR, LEADER, INSPECTOR})
class FigureController {

  private static final String USUAL_ORDER = "-document";
  private static final Map<String, String> ORDERS =
      Map.of(
          "name", "folded",
          "kind", "kind",
          "period", "period_to",
          "document", "document_id");
  private static final List<Column<Figure>> COLUMNS =
      List.of(
          new Column<>("targets.name", Figure::name),
          new Column<>("targets.kind", figure -> said(figure.kindMessage())),
          new Column<>("targets.value", Figure::shown),
          new Column<>("targets.period", Figure::period),
          new Column<>("targets.source", Figure::source),
          new Column<>("figures.quote", Figure::quote));
  private static final List<Column<Counted>> TALLY_COLUMNS =
      List.of(
          new Column<>("targets.source", line -> line.check().source()),
          new Column<>("tallies.of", line -> line.check().whole()),
          new Column<>("review.class", line -> said(line.part().message())),
          new Column<>("figures.what", line -> line.part().figure().name()),
          new Column<>("review.count", line -> line.part().count()),
          new Column<>("tallies.verdict", line -> said(line.check().verdict().message())),
          new Column<>("tallies.left", line -> line.check().rest()),
          new Column<>("figures.quote", line -> line.part().figure().quote()));
  private static final int MOST_TALLIES = 2_000;

  private final Figures figures;
  private final Targets targets;
  private final ListFiles files;

  FigureController(Figures figures, Targets targets, ListFiles files) {
    this.figures = figures;
    this.targets = targets;
    this.files = files;
  }

  @GetMapping("/chi-tieu/so-lieu")
  String list(HttpServletRequest request, @AuthenticationPrincipal SignedIn person, Model model) {
    ListQuery query = ListQuery.of(request, USUAL_ORDER);
    List<Figure> page = page(query);
    model.addAttribute("list", new ListPage<>(query, page, figures.count(query.filter("words"))));
    model.addAttribute("uses", targets.usesOf(page.stream().map(Figure::verdictId).toList()));
    model.addAttribute("mayEdit", person.has(Role.COORDINATOR));
    return "target/figures";
  }

  private List<Figure> page(ListQuery query) {
    return figures.page(
        query.filter("words"),
        query.orderBy(ORDERS, "document_id desc, place_start"),
        query.offset(),
        query.size());
  }

  /** The figures as they are filtered and ordered, for a spreadsheet. */
  @GetMapping({"/chi-tieu/so-lieu/tai-ve.csv", "/chi-tieu/so-lieu/tai-ve.xlsx"})
  void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ListQuery query = ListQuery.of(request, USUAL_ORDER).whole();
    List<Figure> all = page(query);
    Map<Long, Long> uses = targets.usesOf(all.stream().map(Figure::verdictId).toList());
    List<Column<Figure>> columns = new ArrayList<>(COLUMNS);
    columns.add(
        new Column<>(
            "figures.use",
            figure -> {
              Long used = uses.get(figure.verdictId());
              return used == null ? null : Indicator.code(used);
            }));
    files.send(request, response, "so-lieu", columns, all);
  }

  /** Makes an indicator of a figure; a second time, it leads to the one there is. */
  @PostMapping("/chi-tieu/so-lieu/{verdict}/lap")
  @Allow(COORDINATOR)
  String open(
      @PathVariable long verdict,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    long id =
        targets
            .openFrom(verdict, person.displayName())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    flash.addFlashAttribute("toast", "target.openedFrom");
    return "redirect:/chi-tieu/" + id;
  }

  /** Counts of the same whole, added up; one that does not come out is shown as such. */
  @GetMapping("/chi-tieu/so-dem")
  String tallies(
      HttpServletRequest request, @AuthenticationPrincipal SignedIn person, Model model) {
    ListQuery query = ListQuery.of(request, "");
    model.addAttribute("list", ListPage.of(query, checks(query)));
    model.addAttribute("verdicts", TallyCheck.Verdict.values());
    model.addAttribute("mayEdit", person.has(Role.COORDINATOR));
    return "target/tallies";
  }

  /** Those with the words in their source or in what they count, of the verdict asked for. */
  private List<TallyCheck> checks(ListQuery query) {
    return TallyCheck.of(figures.ofKinds(Set.of("TALLY"), MOST_TALLIES)).stream()
        .filter(check -> query.isIn("words", check.words()))
        .filter(check ->
            query.filter("verdict").isEmpty()
                || check.verdict().name().equals(query.filter("verdict")))
        .toList();
  }

  /** The counts line by line with what came of adding, for a spreadsheet. */
  @GetMapping({"/chi-tieu/so-dem/tai-ve.csv", "/chi-tieu/so-dem/tai-ve.xlsx"})
  void talliesFile(HttpServletRequest request, HttpServletResponse response) throws IOException {
    List<Counted> lines =
        checks(ListQuery.of(request, "")).stream()
            .flatMap(check -> check.parts().stream().map(part -> new Counted(check, part)))
            .toList();
    files.send(request, response, "doi-chieu-so-dem", TALLY_COLUMNS, lines);
  }

  /** A count with the check it is part of. */
  private record Counted(TallyCheck check, TallyCheck.Part part) {}
}
