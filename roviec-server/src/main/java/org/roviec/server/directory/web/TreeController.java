package org.roviec.server.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.AllowSignedIn;
import org.roviec.server.directory.DatedDirectory;
import org.roviec.server.directory.DirectorySearch;
import org.roviec.server.directory.HomeProvinces;
import org.roviec.server.directory.Level;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.Organizations;
import org.roviec.server.web.ListPage;
import org.roviec.server.web.ListQuery;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The directory as a tree, as it stood on a day, and its search. */
@Controller
@AllowSignedIn
class TreeController {

  static final int MOST_HITS = 20_000;

  private final Organizations organizations;
  private final HomeProvinces homes;
  private final Clock clock;

  TreeController(Organizations organizations, HomeProvinces homes, Clock clock) {
    this.organizations = organizations;
    this.homes = homes;
    this.clock = clock;
  }

  @GetMapping("/directory")
  String tree(
      @RequestParam(name = "q", defaultValue = "") String asked,
      @RequestParam(required = false) @Nullable String day,
      @RequestParam(defaultValue = "false") boolean ended,
      HttpServletRequest request,
      Model model) {
    View view = view(day, ended);
    ListQuery query = ListQuery.of(request, "");
    model.addAttribute("query", query);
    model.addAttribute("asked", asked.strip());
    model.addAttribute("day", view.directory().date());
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("ended", ended);
    if (asked.isBlank()) {
      roots(view, model);
    } else {
      model.addAttribute("list", hits(view, asked, query));
    }
    return "directory/tree";
  }

  private View view(@Nullable String day, boolean ended) {
    LocalDate asked = View.day(day, LocalDate.now(clock));
    return new View(organizations.directory().at(asked), ended);
  }

  private void roots(View view, Model model) {
    DatedDirectory directory = view.directory();
    List<Organization> roots =
        directory.sorted(
            directory.directory().all().stream()
                .filter(o -> o.parent() == null && (view.ended() || directory.exists(o)))
                .toList());
    model.addAttribute(
        "homes",
        roots.stream()
            .filter(o -> homes.ids().contains(o.id()))
            .sorted(Comparator.comparing(o -> !directory.exists(o)))
            .map(view::opened)
            .toList());
    model.addAttribute(
        "center", view.lines(roots.stream().filter(o -> o.level() == Level.CENTER).toList()));
    model.addAttribute(
        "provinces",
        view.lines(
            roots.stream().filter(o -> o.isProvince() && !homes.ids().contains(o.id())).toList()));
  }

  private static ListPage<HitLine> hits(View view, String asked, ListQuery query) {
    ListPage<DirectorySearch.Hit> found =
        ListPage.of(query, DirectorySearch.find(view.directory(), asked, MOST_HITS));
    List<HitLine> lines =
        found.rows().stream()
            .map(hit -> {
              View.Line line = view.line(hit.body());
              String by = hit.by().text();
              return new HitLine(line, by.equals(line.name()) ? "" : by);
            })
            .toList();
    return new ListPage<>(query, lines, found.total());
  }

  /**
   * A body that was found.
   *
   * @param by the other name it was found by, empty if by its own
   */
  record HitLine(View.Line line, String by) {}

  /** The branch below a body, for the tree to open. */
  @GetMapping("/directory/branch")
  String branch(
      @RequestParam long of,
      @RequestParam(required = false) @Nullable String day,
      @RequestParam(defaultValue = "false") boolean ended,
      Model model) {
    View view = view(day, ended);
    Organization body =
        view.directory()
            .directory()
            .find(of)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("lines", view.lines(view.below(body.id())));
    model.addAttribute("day", view.directory().date());
    model.addAttribute("ended", ended);
    return "directory/node :: lines(lines=${lines})";
  }
}
