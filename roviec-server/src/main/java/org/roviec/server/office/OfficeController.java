package org.roviec.server.office;

import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.paper.Form;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office's own facts, for the administrator. */
@Controller
@Allow(Role.ADMINISTRATOR)
class OfficeController {

  private final Office office;

  OfficeController(Office office) {
    this.office = office;
  }

  @GetMapping("/quan-tri/co-quan")
  String show(Model model) {
    OfficeFacts facts = office.facts();
    model.addAttribute("missing", facts.missing());
    return page(OfficeForm.of(facts), model);
  }

  private static String page(OfficeForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("forms", Form.values());
    model.addAttribute("addresses", Address.values());
    return "office/office";
  }

  @PostMapping("/quan-tri/co-quan")
  String save(
      OfficeForm form,
      @AuthenticationPrincipal SignedIn person,
      Model model,
      RedirectAttributes flash) {
    var wrong = form.complaints();
    if (!wrong.isEmpty()) {
      model.addAttribute("errors", wrong);
      return page(form, model);
    }
    boolean done = office.set(form.facts(), person);
    flash.addFlashAttribute("toast", done ? "office.saved" : "office.overtaken");
    return "redirect:/quan-tri/co-quan";
  }
}
