package org.roviec.server.review;

import java.util.Locale;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.intake.Documents;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents that wait for review, and the review of one. */
@Controller
@Allow(Role.COORDINATOR)
class ReviewController {

  private static final int MOST = 200;

  private final Documents documents;
  private final ReviewPages pages;
  private final ReviewDesk desk;
  private final Bodies bodies;

  ReviewController(Documents documents, ReviewPages pages, ReviewDesk desk, Bodies bodies) {
    this.documents = documents;
    this.pages = pages;
    this.desk = desk;
    this.bodies = bodies;
  }

  /** Before the transaction of the request, within which the directory is not looked at again. */
  @ModelAttribute
  void freshDirectory() {
    bodies.refresh();
  }

  @GetMapping("/duyet")
  String list(Model model) {
    model.addAttribute("documents", documents.toReview(MOST));
    return "review/list";
  }

  @GetMapping("/duyet/{documentId}")
  String show(@PathVariable long documentId, Locale locale, Model model) {
    if (pages.isReadable(documentId)) {
      pages.page(documentId, locale, model);
      return "review/review";
    }
    return "redirect:/van-ban/" + documentId;
  }

  @PostMapping("/duyet/{documentId}/dong")
  String close(
      @PathVariable long documentId,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    desk.close(documentId, new Reviewer(me.username(), me.displayName()));
    redirect.addFlashAttribute("toast", "review.closed.toast");
    redirect.addFlashAttribute("toastUndo", "/duyet/" + documentId + "/mo-lai");
    return "redirect:/duyet/" + documentId;
  }

  @PostMapping("/duyet/{documentId}/mo-lai")
  String reopen(@PathVariable long documentId, @AuthenticationPrincipal SignedIn me) {
    desk.reopen(documentId, new Reviewer(me.username(), me.displayName()));
    return "redirect:/duyet/" + documentId;
  }
}
