package org.roviec.server.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.intake.FindingKind;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Decisions of reviewers; each answers with the cards that changed, ready to be put in place. */
@Controller
@Allow(Role.COORDINATOR)
class DecisionController {

  private static final String CHANGES = "review/changes :: changes";

  private final ReviewDesk desk;
  private final Additions additions;
  private final ReviewPages pages;
  private final Bodies bodies;

  DecisionController(ReviewDesk desk, Additions additions, ReviewPages pages, Bodies bodies) {
    this.desk = desk;
    this.additions = additions;
    this.pages = pages;
    this.bodies = bodies;
  }

  record Decision(
      String anchor,
      int version,
      ReviewDesk.Choice choice,
      @Nullable Map<String, String> fields,
      @Nullable Map<String, Long> bodies) {

    @Nullable Correction correction() {
      return fields == null
          ? null
          : new Answers(fields, Objects.requireNonNullElse(bodies, Map.of()));
    }
  }

  record Selection(FindingKind kind, int start, int end) {}

  record Target(String anchor, int version) {}

  record Pair(String anchor, int version, String other, int otherVersion) {}

  record Undo(UUID batch) {}

  record All(FindingKind kind) {}

  @PostMapping("/duyet/{documentId}/phan-quyet")
  String decide(
      @PathVariable long documentId,
      @RequestBody Decision decision,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model) {
    Act act =
        desk.decide(
            documentId,
            decision.anchor(),
            decision.version(),
            decision.choice(),
            decision.correction(),
            Reviewer.of(me));
    return show(documentId, act, "review.done." + decision.choice(), locale, model);
  }

  @PostMapping("/duyet/{documentId}/xac-nhan-loai")
  String confirmAll(
      @PathVariable long documentId,
      @RequestBody All all,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model) {
    Act act = desk.confirmAll(documentId, all.kind(), Reviewer.of(me));
    return show(documentId, act, "review.done.ALL", locale, model);
  }

  @PostMapping("/duyet/{documentId}/them")
  String add(
      @PathVariable long documentId,
      @RequestBody Selection selection,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model) {
    Act act =
        additions.add(
            documentId, selection.kind(), selection.start(), selection.end(), Reviewer.of(me));
    return show(documentId, act, "review.done.ADD", locale, model);
  }

  @PostMapping("/duyet/{documentId}/tach")
  String split(
      @PathVariable long documentId,
      @RequestBody Target target,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model) {
    Act act = desk.split(documentId, target.anchor(), target.version(), Reviewer.of(me));
    return show(documentId, act, "review.done.SPLIT", locale, model);
  }

  @PostMapping("/duyet/{documentId}/gop")
  String merge(
      @PathVariable long documentId,
      @RequestBody Pair pair,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model) {
    Act act =
        desk.merge(
            documentId,
            pair.anchor(),
            pair.version(),
            pair.other(),
            pair.otherVersion(),
            Reviewer.of(me));
    return show(documentId, act, "review.done.MERGE", locale, model);
  }

  @PostMapping("/duyet/{documentId}/hoan-tac")
  String undo(
      @PathVariable long documentId,
      @RequestBody Undo undo,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model) {
    Act act = desk.undo(documentId, undo.batch(), Reviewer.of(me));
    return show(documentId, act, "review.done.UNDO", locale, model);
  }

  /** What others have decided since. */
  @GetMapping("/duyet/{documentId}/thay-doi")
  String changes(
      @PathVariable long documentId,
      @RequestParam(name = "sau", defaultValue = "0") long after,
      Locale locale,
      Model model) {
    pages.changes(documentId, desk.changedSince(documentId, after), locale, model);
    return CHANGES;
  }

  /** Bodies of today to choose from. */
  @GetMapping("/duyet/co-quan")
  @ResponseBody
  List<Owners.Body> bodies(@RequestParam(name = "q", defaultValue = "") String words) {
    return bodies.search(words);
  }

  private String show(long documentId, Act act, String toast, Locale locale, Model model) {
    pages.changes(documentId, act.anchors(), locale, model);
    model.addAttribute("done", toast);
    model.addAttribute("batch", act.batch());
    model.addAttribute("changed", act.anchors().size());
    return CHANGES;
  }

  /** The card as the other person left it, with a word about it. */
  @ExceptionHandler
  ModelAndView conflict(Conflict conflict, Locale locale) {
    ExtendedModelMap model = new ExtendedModelMap();
    pages.changes(conflict.documentId(), Set.of(conflict.anchor()), locale, model);
    model.addAttribute("conflict", conflict.anchor());
    return new ModelAndView(CHANGES, model, HttpStatus.CONFLICT);
  }

  @ExceptionHandler
  ModelAndView invalid(InvalidTerms invalid) {
    return refused(invalid.key(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @ExceptionHandler(ReviewIsClosed.class)
  ModelAndView closed() {
    return refused("review.invalid.closed", HttpStatus.CONFLICT);
  }

  private static ModelAndView refused(String key, HttpStatus status) {
    return new ModelAndView("review/changes :: refused", Map.of("refused", key), status);
  }
}
