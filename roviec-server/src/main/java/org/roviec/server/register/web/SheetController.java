package org.roviec.server.register.web;

import static org.roviec.server.access.Role.ADMINISTRATOR;
import static org.roviec.server.access.Role.AGENCY;
import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.INSPECTOR;
import static org.roviec.server.access.Role.LEADER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.roviec.server.access.Allow;
import org.roviec.server.access.SignedIn;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.register.Confirmations;
import org.roviec.server.register.Counts;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.TaskList;
import org.roviec.server.register.sheet.CommaWriter;
import org.roviec.server.register.sheet.Drafts;
import org.roviec.server.register.sheet.Importer;
import org.roviec.server.register.sheet.Sheet;
import org.roviec.server.register.sheet.SheetReader;
import org.roviec.server.register.sheet.SheetWriter;
import org.roviec.server.sheet.SheetDrafts;
import org.roviec.server.web.ListQuery;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register out to a sheet and in from one. */
@Controller
@Allow({ADMINISTRATOR, COORDINATOR, LEADER, AGENCY, INSPECTOR})
class SheetController {

  private static final int SHOWN_ROWS = 200;

  private final TaskList list;
  private final Register register;
  private final Importer importer;
  private final Drafts drafts;
  private final Scopes scopes;
  private final Confirmations confirmations;
  private final Counts counts;
  private final AuditLog audit;
  private final Clock clock;
  private final SheetReader reader = new SheetReader();

  SheetController(
      TaskList list,
      Register register,
      Importer importer,
      Drafts drafts,
      Scopes scopes,
      Confirmations confirmations,
      Counts counts,
      AuditLog audit,
      Clock clock) {
    this.list = list;
    this.register = register;
    this.importer = importer;
    this.drafts = drafts;
    this.scopes = scopes;
    this.confirmations = confirmations;
    this.counts = counts;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/so-theo-doi/tai-ve.xlsx")
  void workbook(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal SignedIn person)
      throws IOException {
    LocalDate today = LocalDate.now(clock);
    TaskFilter filter = RegisterQuery.filter(ListQuery.of(request, RegisterQuery.USUAL_SORT));
    Scope scope = scopes.of(person, today);
    attach(
        response,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "so-theo-doi-" + today + ".xlsx");
    audit.record("register.exported", "task", "xlsx");
    try (SheetWriter sheet = new SheetWriter(today)) {
      list.all(filter, scope, today, tasks -> sheet.add(tasks, register.conditionsOf(tasks)));
      sheet.writeTo(response.getOutputStream());
    }
  }

  @GetMapping("/so-theo-doi/tai-ve.csv")
  void commas(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal SignedIn person)
      throws IOException {
    LocalDate today = LocalDate.now(clock);
    TaskFilter filter = RegisterQuery.filter(ListQuery.of(request, RegisterQuery.USUAL_SORT));
    Scope scope = scopes.of(person, today);
    attach(response, "text/csv; charset=utf-8", "so-theo-doi-" + today + ".csv");
    audit.record("register.exported", "task", "csv");
    PrintWriter out = new PrintWriter(response.getOutputStream(), false, StandardCharsets.UTF_8);
    CommaWriter commas = new CommaWriter(out, today);
    list.all(filter, scope, today, tasks -> commas.add(tasks, register.conditionsOf(tasks)));
    out.flush();
  }

  /** An empty sheet with the right columns. */
  @GetMapping("/so-theo-doi/mau.xlsx")
  @Allow(COORDINATOR)
  void template(HttpServletResponse response) throws IOException {
    attach(
        response,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "mau-so-theo-doi.xlsx");
    try (SheetWriter sheet = new SheetWriter(LocalDate.now(clock))) {
      sheet.writeTo(response.getOutputStream());
    }
  }

  private static void attach(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  @GetMapping("/so-theo-doi/nhap")
  @Allow(COORDINATOR)
  String form() {
    return "register/import";
  }

  @PostMapping("/so-theo-doi/nhap")
  @Allow(COORDINATOR)
  String handIn(
      @RequestParam(required = false) MultipartFile file,
      @RequestParam(defaultValue = "") String cells,
      @AuthenticationPrincipal SignedIn person,
      Model model)
      throws IOException {
    boolean pasted = file == null || file.isEmpty();
    if (pasted && cells.isBlank()) {
      model.addAttribute("fault", "import.nothing");
      return "register/import";
    }
    Sheet sheet = pasted ? reader.pasted(cells) : reader.workbook(file.getBytes());
    return switch (sheet) {
      case Sheet.Rows rows -> {
        String name = pasted ? "" : String.valueOf(file.getOriginalFilename());
        UUID id = drafts.keep(rows, name, person.username(), clock.instant());
        yield "redirect:/so-theo-doi/nhap/" + id;
      }
      case Sheet.NoHead _ -> fault(model, "import.noHead", 0);
      case Sheet.TooLong(_, int most) -> fault(model, "import.tooLong", most);
      case Sheet.Unreadable _ -> fault(model, "import.unreadable", 0);
    };
  }

  private static String fault(Model model, String message, int number) {
    model.addAttribute("fault", message);
    model.addAttribute("faultNumber", number);
    return "register/import";
  }

  @GetMapping("/so-theo-doi/nhap/{id}")
  @Allow(COORDINATOR)
  String look(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person, Model model) {
    SheetDrafts.Draft<Sheet.Rows> draft = draft(id, person);
    var judged = importer.judge(draft.rows(), LocalDate.now(clock));
    model.addAttribute("draft", draft);
    model.addAttribute("judged", judged);
    model.addAttribute("columns", draft.rows().columns());
    model.addAttribute("rows", judged.worstFirst(SHOWN_ROWS));
    return "register/import-look";
  }

  private SheetDrafts.Draft<Sheet.Rows> draft(UUID id, SignedIn person) {
    return drafts
        .find(id, person.username())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping("/so-theo-doi/nhap/{id}")
  @Allow(COORDINATOR)
  String take(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    SheetDrafts.Draft<Sheet.Rows> draft = draft(id, person);
    if (!importer.judge(draft.rows(), LocalDate.now(clock)).isSound()) {
      return "redirect:/so-theo-doi/nhap/" + id;
    }
    List<Task> confirmed = importer.confirmed(draft.rows());
    int own =
        confirmed.size()
            - confirmations.confirmable(confirmed, person, LocalDate.now(clock)).size();
    if (own > 0) {
      flash.addFlashAttribute("toast", "import.own");
      flash.addFlashAttribute("toastArgument", own);
      return "redirect:/so-theo-doi/nhap/" + id;
    }
    Set<String> agreed = Set.copyOf(sent.getOrDefault("agreed", List.of()));
    int taken = importer.take(draft, person.displayName(), agreed).size();
    counts.forget();
    flash.addFlashAttribute("toast", "import.taken");
    flash.addFlashAttribute("toastArgument", taken);
    return "redirect:/so-theo-doi?sort=-updated";
  }
}
