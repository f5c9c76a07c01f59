package org.roviec.server.target.web;

import static org.roviec.server.access.Role.ADMINISTRATOR;
import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.INSPECTOR;
import static org.roviec.server.access.Role.LEADER;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Figure;
import org.roviec.server.register.Figures;
import org.roviec.server.target.TallyCheck;
import org.roviec.server.target.Targets;
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

  private static final Map<String, String> COLUMNS =
      Map.of("name", "folded", "document", "document_id");
  private static final int MOST_TALLIES = 2_000;

  private final Figures figures;
  private final Targets targets;

  FigureController(Figures figures, Targets targets) {
    this.figures = figures;
    this.targets = targets;
  }

  @GetMapping("/chi-tieu/so-lieu")
  String list(HttpServletRequest request, @AuthenticationPrincipal SignedIn person, Model model) {
    ListQuery query = ListQuery.of(request, "-document");
    String words = query.filter("words");
    List<Figure> page =
        figures.page(
            words,
            query.orderBy(COLUMNS, "document_id desc, place_start"),
            query.offset(),
            query.size());
    model.addAttribute("list", new ListPage<>(query, page, figures.count(words)));
    model.addAttribute("uses", targets.usesOf(page.stream().map(Figure::verdictId).toList()));
    model.addAttribute("mayEdit", person.has(Role.COORDINATOR));
    return "target/figures";
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
  String tallies(@AuthenticationPrincipal SignedIn person, Model model) {
    List<TallyCheck> checks = TallyCheck.of(figures.ofKinds(Set.of("TALLY"), MOST_TALLIES));
    model.addAttribute("checks", checks);
    model.addAttribute("mayEdit", person.has(Role.COORDINATOR));
    return "target/tallies";
  }
}
