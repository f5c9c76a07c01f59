package org.roviec.server.target.web;

import static org.roviec.server.access.Role.ADMINISTRATOR;
import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.INSPECTOR;
import static org.roviec.server.access.Role.LEADER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Figure;
import org.roviec.server.register.Figures;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Scopes;
import org.roviec.server.target.Grade;
import org.roviec.server.target.Observation;
import org.roviec.server.target.Occasion;
import org.roviec.server.target.ReviewSheet;
import org.roviec.server.target.TallyCheck;
import org.roviec.server.target.TargetList;
import org.roviec.server.target.TargetReview;
import org.roviec.server.target.TargetRow;
import org.roviec.server.target.Targets;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reviews: half-way through the term, at year's end; each target judged by a person. */
@Controller
@Allow({ADMINISTRATOR, COORDINATOR, LEADER, INSPECTOR})
class TargetReviewController {

  private static final int LONGEST = 200;
  private static final int MOST_TOTAL = 10_000;

  private final TargetList list;
  private final Targets targets;
  private final Figures figures;
  private final Scopes scopes;
  private final Clock clock;

  TargetReviewController(
      TargetList list, Targets targets, Figures figures, Scopes scopes, Clock clock) {
    this.list = list;
    this.targets = targets;
    this.figures = figures;
    this.scopes = scopes;
    this.clock = clock;
  }

  @GetMapping("/chi-tieu/ky-danh-gia")
  String reviews(@AuthenticationPrincipal SignedIn person, Model model) {
    LocalDate today = LocalDate.now(clock);
    List<TargetRow> rows = list.all(Scope.ALL, today);
    model.addAttribute(
        "sheets", targets.reviews().stream().map(review -> ReviewSheet.of(review, rows)).toList());
    model.addAttribute("grades", Grade.values());
    model.addAttribute("mayEdit", person.has(Role.COORDINATOR));
    return "target/reviews";
  }

  /** A review as typed. */
  record Typed(
      @Nullable String name,
      @Nullable Occasion kind,
      @Nullable String asOf,
      @Nullable String total,
      @Nullable String basis,
      @Nullable Long verdict) {

    private static String text(@Nullable String given) {
      return given == null ? "" : given.strip();
    }

    Map<String, String> faults() {
      Map<String, String> faults = new LinkedHashMap<>();
      if (text(name).isEmpty() || text(name).length() > LONGEST) {
        faults.put("name", "review.name.missing");
      }
      if (day().isEmpty()) {
        faults.put("asOf", "review.day.missing");
      }
      if (count() == 0) {
        faults.put("total", "review.total.missing");
      }
      if (text(basis).isEmpty() || text(basis).length() > LONGEST * 5) {
        faults.put("basis", "review.basis.missing");
      }
      return faults;
    }

    private Optional<LocalDate> day() {
      try {
        return Optional.of(LocalDate.parse(text(asOf)));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    private int count() {
      return text(total).matches("\\d{1,5}")
          ? Math.min(MOST_TOTAL, Integer.parseInt(text(total)))
          : 0;
    }
  }

  /** A new review; one that rests on a count of a document takes the whole from there. */
  @GetMapping("/chi-tieu/ky-danh-gia/them")
  @Allow(COORDINATOR)
  String blank(@RequestParam(required = false) @Nullable Long verdict, Model model) {
    Optional<Figure> from = verdict == null ? Optional.empty() : figures.find(verdict);
    Typed typed =
        new Typed(
            "",
            Occasion.MID_TERM,
            LocalDate.now(clock).toString(),
            from.map(Figure::of).map(of -> of.toBigInteger().toString()).orElse(""),
            from.map(f -> f.source() + ": “" + f.quote() + "”").orElse(""),
            from.map(Figure::verdictId).orElse(null));
    return form(model, typed, Map.of());
  }

  private static String form(Model model, Typed typed, Map<String, String> faults) {
    model.addAttribute("form", typed);
    model.addAttribute("errors", faults);
    model.addAttribute("kinds", Occasion.values());
    return "target/review-form";
  }

  @PostMapping("/chi-tieu/ky-danh-gia/them")
  @Allow(COORDINATOR)
  String open(
      Typed typed,
      @AuthenticationPrincipal SignedIn person,
      Model model,
      RedirectAttributes flash) {
    Map<String, String> faults = typed.faults();
    Optional<LocalDate> day = typed.day();
    if (!faults.isEmpty() || day.isEmpty()) {
      return form(model, typed, faults);
    }
    Optional<Long> id =
        targets.openReview(
            Typed.text(typed.name()),
            typed.kind() == null ? Occasion.YEAR_END : typed.kind(),
            day.get(),
            typed.count(),
            basis(typed),
            person.displayName());
    if (id.isEmpty()) {
      return form(model, typed, Map.of("name", "review.name.taken"));
    }
    flash.addFlashAttribute("toast", "review.opened");
    return "redirect:/chi-tieu/ky-danh-gia/" + id.get();
  }

  private Basis basis(Typed typed) {
    Long verdict = typed.verdict();
    String label = Typed.text(typed.basis());
    return verdict == null
        ? Basis.typed(label)
        : figures
            .find(verdict)
            .map(f ->
                new Basis(
                    label, f.documentId(), f.verdictId(), f.start(), f.end(), f.quote(), null))
            .orElse(Basis.typed(label));
  }

  @GetMapping("/chi-tieu/ky-danh-gia/{id}")
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
    LocalDate today = LocalDate.now(clock);
    TargetReview review = review(id);
    Scope scope = scopes.of(person, today);
    ReviewSheet sheet = ReviewSheet.of(review, list.all(Scope.ALL, today));
    Set<Long> seen =
        list.all(scope, today).stream()
            .map(row -> row.indicator().id())
            .collect(java.util.stream.Collectors.toSet());
    model.addAttribute("review", review);
    model.addAttribute("sheet", sheet);
    model.addAttribute(
        "lines",
        sheet.lines().stream()
            .filter(line -> seen.contains(line.row().indicator().id()))
            .map(line -> ReviewLine.of(line, review))
            .toList());
    model.addAttribute("checks", checks(review));
    model.addAttribute("grades", Grade.values());
    model.addAttribute("mayEdit", person.has(Role.COORDINATOR));
    return "target/review";
  }

  /** What the document said that gave the total. */
  private List<TallyCheck> checks(TargetReview review) {
    Long document = review.basis().documentId();
    return document == null
        ? List.of()
        : TallyCheck.of(figures.ofKinds(Set.of("TALLY"), MOST_TOTAL)).stream()
            .filter(check -> check.documentId() == document)
            .toList();
  }

  private TargetReview review(long id) {
    return targets.review(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /**
   * An indicator at the review.
   *
   * @param seen the value that is judged; null if there is none
   */
  record ReviewLine(ReviewSheet.Line line, Explained rule, @Nullable Observation seen) {

    static ReviewLine of(ReviewSheet.Line line, TargetReview review) {
      Observation seen = line.seen(review).orElse(null);
      return new ReviewLine(
          line,
          Explained.of(
              line.proposal(), line.row().indicator().plan(), seen == null ? null : seen.seen()),
          seen);
    }
  }

  /** Keeps what a person judges; whoever judges otherwise than the rule says why. */
  @PostMapping("/chi-tieu/ky-danh-gia/{id}/{indicator}")
  @Allow(COORDINATOR)
  String assess(
      @PathVariable long id,
      @PathVariable long indicator,
      @RequestParam Grade grade,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    LocalDate today = LocalDate.now(clock);
    TargetReview review = review(id);
    TargetRow row =
        list.find(indicator, scopes.of(person, today), today)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    ReviewSheet.Line line = ReviewSheet.of(review, List.of(row)).lines().getFirst();
    if (grade != line.proposal().grade() && reason.isBlank() || reason.length() > LONGEST * 5) {
      flash.addFlashAttribute("toast", "review.reason.missing");
    } else {
      targets.assess(review, row, grade, reason.strip(), person.displayName());
      flash.addFlashAttribute("toast", "review.assessed");
    }
    return "redirect:/chi-tieu/ky-danh-gia/" + id;
  }
}
