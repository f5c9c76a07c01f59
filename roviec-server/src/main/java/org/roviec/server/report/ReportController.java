package org.roviec.server.report;

import static org.roviec.server.access.Role.ADMINISTRATOR;
import static org.roviec.server.access.Role.AGENCY;
import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.INSPECTOR;
import static org.roviec.server.access.Role.LEADER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.SignedIn;
import org.roviec.server.intake.Document;
import org.roviec.server.office.Office;
import org.roviec.server.register.Bodies;
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

/** Reports: ask for one, watch it being made, look behind each of its figures. */
@Controller
@Allow({COORDINATOR, LEADER, AGENCY, INSPECTOR, ADMINISTRATOR})
class ReportController {

  private final ReportDesk desk;
  private final ReportChoices choices;
  private final Office office;
  private final Bodies bodies;
  private final Clock clock;

  ReportController(
      ReportDesk desk, ReportChoices choices, Office office, Bodies bodies, Clock clock) {
    this.desk = desk;
    this.choices = choices;
    this.office = office;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** The form; choosing a period fills in its days. */
  @GetMapping("/bao-cao/lap")
  @Allow({COORDINATOR, LEADER, AGENCY})
  String blank(ReportForm form, @AuthenticationPrincipal SignedIn person, Model model) {
    return form(filled(form), person, model);
  }

  private ReportForm filled(ReportForm form) {
    return form.filled(office.facts().letterhead().form(), LocalDate.now(clock));
  }

  private String form(ReportForm form, SignedIn person, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("kinds", PeriodKind.values());
    model.addAttribute("rules", ReportingPeriod.Rule.values());
    model.addAttribute("label", form.period().label());
    boolean all = desk.scope(person).all();
    model.addAttribute("documents", all ? choices.documents() : java.util.List.of());
    model.addAttribute("areas", all ? choices.fields() : java.util.List.of());
    return "report/form";
  }

  @PostMapping("/bao-cao")
  @Allow({COORDINATOR, LEADER, AGENCY})
  String order(ReportForm typed, @AuthenticationPrincipal SignedIn person, Model model) {
    ReportForm form = filled(typed);
    LocalDate today = LocalDate.now(clock);
    Optional<DataWindow> window = form.window();
    String named = java.util.Objects.requireNonNullElse(form.body(), "");
    Optional<Long> body = named.isEmpty() ? Optional.empty() : bodies.today(named, today);
    String fault =
        window.isEmpty()
            ? "report.window.wrong"
            : window.get().to().isAfter(today)
                ? "report.window.future"
                : !named.isEmpty() && body.isEmpty() ? "report.body.unknown" : null;
    if (fault != null || window.isEmpty()) {
      model.addAttribute("fault", fault);
      return form(form, person, model);
    }
    Long document = form.document();
    String name =
        document == null
            ? null
            : choices.documents().stream()
                .filter(d -> d.id() == document)
                .map(Document::name)
                .findFirst()
                .orElse(null);
    String field = form.field();
    ReportOrder order =
        new ReportOrder(
            form.period(),
            window.get(),
            body.orElse(null),
            body.flatMap(id -> bodies.name(id, today)).orElse(null),
            Boolean.TRUE.equals(form.below()),
            name == null ? null : document,
            name,
            field == null || field.isEmpty() ? null : field,
            desk.scope(person));
    return "redirect:/bao-cao/" + desk.order(order, person);
  }

  @GetMapping("/bao-cao/{id}")
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
    Report report = visible(id, person);
    model.addAttribute("report", report);
    if (report.isReady()) {
      model.addAttribute("frozen", desk.frozen(report));
      model.addAttribute("classes", TaskClass.values());
    }
    return "report/report";
  }

  private Report visible(long id, SignedIn person) {
    return desk.find(id, person)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** How far it is; asks the page to be loaded anew once it is through. */
  @GetMapping("/bao-cao/{id}/tien-do")
  String progress(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn person,
      HttpServletResponse response,
      Model model) {
    Report report = visible(id, person);
    if (!report.isUnderWay()) {
      response.setHeader("HX-Refresh", "true");
    }
    model.addAttribute("report", report);
    return "report/progress :: progress";
  }

  /** The tasks that a figure stands for, as they were. */
  @GetMapping("/bao-cao/{id}/nhiem-vu")
  String rows(
      @PathVariable long id,
      HttpServletRequest request,
      @AuthenticationPrincipal SignedIn person,
      Model model) {
    Report report = ready(id, person);
    ListQuery query = ListQuery.of(request, "position");
    RowFilter filter =
        new RowFilter(
            orNull(query, "nhom"),
            orNull(query, "co-quan"),
            orNull(query, "van-ban"),
            request.getParameter("linh-vuc"),
            orNull(query, "chi"));
    model.addAttribute("report", report);
    model.addAttribute(
        "list",
        new ListPage<>(
            query,
            desk.rows(report, filter, query.offset(), query.size()),
            desk.count(report, filter)));
    return "report/rows";
  }

  private Report ready(long id, SignedIn person) {
    Report report = visible(id, person);
    if (!report.isReady()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return report;
  }

  private static @Nullable String orNull(ListQuery query, String name) {
    String value = query.filter(name);
    return value.isEmpty() ? null : value;
  }

  @GetMapping("/bao-cao/{id}/bao-cao.docx")
  void word(
      @PathVariable long id, @AuthenticationPrincipal SignedIn person, HttpServletResponse response)
      throws java.io.IOException {
    Report report = ready(id, person);
    attach(
        response,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "bao-cao-" + id + ".docx");
    desk.word(report, response.getOutputStream());
  }

  @GetMapping("/bao-cao/{id}/bao-cao.xlsx")
  void sheet(
      @PathVariable long id, @AuthenticationPrincipal SignedIn person, HttpServletResponse response)
      throws java.io.IOException {
    Report report = ready(id, person);
    attach(
        response,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "bao-cao-" + id + ".xlsx");
    desk.sheet(report, response.getOutputStream());
  }

  @GetMapping("/bao-cao/{id}/bao-cao.pdf")
  void pdf(
      @PathVariable long id, @AuthenticationPrincipal SignedIn person, HttpServletResponse response)
      throws java.io.IOException {
    Report report = ready(id, person);
    attach(response, "application/pdf", "bao-cao-" + id + ".pdf");
    desk.pdf(report, response.getOutputStream());
  }

  private static void attach(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
