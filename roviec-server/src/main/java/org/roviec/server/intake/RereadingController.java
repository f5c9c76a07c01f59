package org.roviec.server.intake;

import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which engine read how many documents, and reading them all again with the newest. */
@Controller
@Allow(Role.ADMINISTRATOR)
class RereadingController {

  private final Intake intake;
  private final Documents documents;
  private final Readings readings;

  RereadingController(Intake intake, Documents documents, Readings readings) {
    this.intake = intake;
    this.documents = documents;
    this.readings = readings;
  }

  @GetMapping("/admin/doc-lai")
  String look(Model model) {
    model.addAttribute("engines", readings.engines());
    model.addAttribute("current", ReadingDesk.engine());
    model.addAttribute("underWay", documents.countUnderWay());
    return "intake/rereading";
  }

  @PostMapping("/admin/doc-lai")
  String readAllAgain(@AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
    int queued = intake.readAllAgain(me.username());
    redirect.addFlashAttribute("toast", "intake.rereading.queued");
    redirect.addFlashAttribute("toastArgument", queued);
    return "redirect:/admin/doc-lai";
  }
}
