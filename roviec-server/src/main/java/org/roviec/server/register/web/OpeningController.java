package org.roviec.server.register.web;

import static org.roviec.server.access.Role.COORDINATOR;

import java.util.List;
import java.util.Set;
import org.roviec.server.access.Allow;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Counts;
import org.roviec.server.register.Openings;
import org.roviec.server.register.Task;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From a reviewed document to open tasks: who gets what, seen before it is done. */
@Controller
@Allow(COORDINATOR)
class OpeningController {

  private final Openings openings;
  private final Counts counts;

  OpeningController(Openings openings, Counts counts) {
    this.openings = openings;
    this.counts = counts;
  }

  @GetMapping("/so-theo-doi/mo/{documentId}")
  String look(@PathVariable long documentId, Model model) {
    model.addAttribute("documentId", documentId);
    model.addAttribute("opening", openings.look(documentId));
    return "register/opening";
  }

  @PostMapping("/so-theo-doi/mo/{documentId}")
  String open(
      @PathVariable long documentId,
      @RequestParam(name = "verdict", defaultValue = "") List<Long> verdicts,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    List<Task> opened =
        openings.open(documentId, Set.copyOf(verdicts), Cause.by(person.displayName()));
    counts.forget();
    flash.addFlashAttribute("toast", "opening.done");
    flash.addFlashAttribute("toastArgument", opened.size());
    return "redirect:/so-theo-doi?document=" + documentId;
  }
}
