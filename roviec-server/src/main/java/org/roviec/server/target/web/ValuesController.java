package org.roviec.server.target.web;

import static org.roviec.server.access.Role.COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Scope;
import org.roviec.server.sheet.SheetDrafts;
import org.roviec.server.target.TargetList;
import org.roviec.server.target.TargetRow;
import org.roviec.server.target.sheet.ObservationDrafts;
import org.roviec.server.target.sheet.ObservationImport;
import org.roviec.server.target.sheet.ObservationImporter;
import org.roviec.server.target.sheet.ObservationSheet;
import org.roviec.server.target.sheet.ObservationTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Values of indicators in from a sheet. */
@Controller
@Allow(COORDINATOR)
class ValuesController {

  private static final int SHOWN_ROWS = 200;

  private final ObservationImporter importer;
  private final ObservationDrafts drafts;
  private final TargetList list;
  private final Clock clock;

  ValuesController(
      ObservationImporter importer, ObservationDrafts drafts, TargetList list, Clock clock) {
    this.importer = importer;
    this.drafts = drafts;
    this.list = list;
    this.clock = clock;
  }

  /** An empty sheet with the indicators that are followed. */
  @GetMapping("/chi-tieu/mau-so-lieu.xlsx")
  void template(HttpServletResponse response) throws IOException {
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader("Content-Disposition", "attachment; filename=\"mau-so-lieu.xlsx\"");
    ObservationTemplate.write(
        list.all(Scope.ALL, LocalDate.now(clock)).stream()
            .map(TargetRow::indicator)
            .filter(one -> one.closedOn() == null)
            .toList(),
        response.getOutputStream());
  }

  @GetMapping("/chi-tieu/nhap")
  String form() {
    return "target/import";
  }

  @PostMapping("/chi-tieu/nhap")
  String handIn(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String cells,
      @AuthenticationPrincipal SignedIn person,
      Model model)
      throws IOException {
    boolean pasted = file == null || file.isEmpty();
    if (pasted && cells.isBlank()) {
      model.addAttribute("fault", "values.nothing");
      return "target/import";
    }
    Optional<ObservationSheet> sheet =
        file == null || pasted
            ? ObservationSheet.pasted(cells)
            : ObservationSheet.workbook(file.getBytes());
    if (sheet.isEmpty() || sheet.get().tooLong()) {
      model.addAttribute("fault", sheet.isEmpty() ? "values.noHead" : "values.tooLong");
      model.addAttribute("faultNumber", ObservationSheet.MOST);
      return "target/import";
    }
    String name = file == null || pasted ? "" : String.valueOf(file.getOriginalFilename());
    UUID id = drafts.keep(sheet.get(), name, person.username(), clock.instant());
    return "redirect:/chi-tieu/nhap/" + id;
  }

  private SheetDrafts.Draft<ObservationSheet> draft(UUID id, SignedIn person) {
    return drafts
        .find(id, person.username())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/chi-tieu/nhap/{id}")
  String look(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person, Model model) {
    SheetDrafts.Draft<ObservationSheet> draft = draft(id, person);
    ObservationImport judged = judge(draft);
    model.addAttribute("draft", draft);
    model.addAttribute("judged", judged);
    model.addAttribute("columns", draft.rows().columns());
    model.addAttribute("rows", judged.worstFirst(SHOWN_ROWS));
    return "target/import-look";
  }

  private ObservationImport judge(SheetDrafts.Draft<ObservationSheet> draft) {
    return importer.judge(draft.rows(), draft.fileName(), LocalDate.now(clock));
  }

  @PostMapping("/chi-tieu/nhap/{id}")
  String take(
      @PathVariable UUID id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
    SheetDrafts.Draft<ObservationSheet> draft = draft(id, person);
    if (!judge(draft).isSound()) {
      return "redirect:/chi-tieu/nhap/" + id;
    }
    int taken = importer.take(draft, person.displayName());
    flash.addFlashAttribute("toast", "values.taken");
    flash.addFlashAttribute("toastArgument", taken);
    return "redirect:/chi-tieu";
  }
}
