package org.roviec.server.office;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.paper.Field;
import org.roviec.server.paper.Form;
import org.roviec.server.paper.PaperKind;
import org.roviec.server.paper.Template;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The templates of papers: download, replace, go back to the one shipped. */
@Controller
@Allow(Role.ADMINISTRATOR)
class TemplateController {

  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final PaperTemplates templates;
  private final Clock clock;

  TemplateController(PaperTemplates templates, Clock clock) {
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/quan-tri/mau-van-ban")
  String list(Model model) {
    model.addAttribute("templates", templates.all());
    model.addAttribute("fields", Field.values());
    return "office/templates";
  }

  @GetMapping("/quan-tri/mau-van-ban/{form}/{kind}")
  ResponseEntity<byte[]> download(@PathVariable Form form, @PathVariable PaperKind kind) {
    String name = ("mau-" + kind + "-" + form + ".docx").toLowerCase(Locale.ROOT);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, DOCX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(templates.of(kind, form, LocalDate.now(clock)));
  }

  @PostMapping("/quan-tri/mau-van-ban/{form}/{kind}")
  String replace(
      @PathVariable Form form,
      @PathVariable PaperKind kind,
      @RequestParam("file") MultipartFile file,
      @AuthenticationPrincipal SignedIn person,
      Model model,
      RedirectAttributes flash)
      throws IOException {
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    List<Template.Fault> faults = templates.replace(kind, form, name, file.getBytes(), person);
    if (!faults.isEmpty()) {
      model.addAttribute("faults", faults);
      model.addAttribute("faultyKind", kind);
      model.addAttribute("faultyForm", form);
      return list(model);
    }
    flash.addFlashAttribute("toast", "template.replaced");
    return "redirect:/quan-tri/mau-van-ban";
  }

  @PostMapping("/quan-tri/mau-van-ban/{form}/{kind}/goc")
  String restore(
      @PathVariable Form form,
      @PathVariable PaperKind kind,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    templates.restore(kind, form, person);
    flash.addFlashAttribute("toast", "template.restored");
    return "redirect:/quan-tri/mau-van-ban";
  }
}
