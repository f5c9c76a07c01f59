package org.roviec.server.followup.web;

import static org.roviec.server.access.Role.ADMINISTRATOR;
import static org.roviec.server.access.Role.AGENCY;
import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.INSPECTOR;
import static org.roviec.server.access.Role.LEADER;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.SignedIn;
import org.roviec.server.followup.Act;
import org.roviec.server.followup.Channel;
import org.roviec.server.followup.LifeCycle;
import org.roviec.server.followup.NewCompletion;
import org.roviec.server.followup.Outcome;
import org.roviec.server.followup.ProgressReports;
import org.roviec.server.followup.ReportFile;
import org.roviec.server.followup.Reporters;
import org.roviec.server.followup.Upload;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskRow;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** Reports of one task: how far it is, that it is done, and the files that came along. */
@Controller
@Allow(AGENCY)
class ReportController {

  /** A page on which something is reported. */
  private enum Page {
    PROGRESS("followup/report", Act.REPORT, "followup.reported"),
    COMPLETION("followup/completion", Act.REPORT_DONE, "followup.reportedDone");

    private final String template;
    private final Act act;
    private final String taken;

    Page(String template, Act act, String taken) {
      this.template = template;
      this.act = act;
      this.taken = taken;
    }
  }

  private static final Outcome TOO_LARGE = new Outcome.Faulty("followup.file.large");

  private final VisibleTasks visible;
  private final ProgressReports reports;
  private final LifeCycle lifeCycle;
  private final Reporters reporters;

  ReportController(
      VisibleTasks visible, ProgressReports reports, LifeCycle lifeCycle, Reporters reporters) {
    this.visible = visible;
    this.reports = reports;
    this.lifeCycle = lifeCycle;
    this.reporters = reporters;
  }

  @GetMapping("/nhiem-vu/{id}/bao-cao")
  String ask(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn person,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("form", ReportForm.after(reports.latest(List.of(id)).get(id)));
    return ask(Page.PROGRESS, id, person, model, flash);
  }

  @PostMapping("/nhiem-vu/{id}/bao-cao")
  String report(
      @PathVariable long id,
      ReportForm form,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      @AuthenticationPrincipal SignedIn person,
      Model model,
      RedirectAttributes flash)
      throws IOException {
    Task task = visible.task(id, person);
    Outcome outcome =
        Uploads.of(files)
            .map(uploads ->
                reports.report(id, form.report(uploads), reporters.of(person, visible.today())))
            .orElse(TOO_LARGE);
    model.addAttribute("form", form);
    return answer(Page.PROGRESS, task, outcome, model, flash);
  }

  @GetMapping("/nhiem-vu/{id}/hoan-thanh")
  String askDone(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn person,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("form", CompletionForm.blank(visible.today()));
    return ask(Page.COMPLETION, id, person, model, flash);
  }

  @PostMapping("/nhiem-vu/{id}/hoan-thanh")
  String reportDone(
      @PathVariable long id,
      CompletionForm form,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      @AuthenticationPrincipal SignedIn person,
      Model model,
      RedirectAttributes flash)
      throws IOException {
    Task task = visible.task(id, person);
    Outcome outcome =
        Uploads.of(files).map(uploads -> reportDone(id, form, uploads, person)).orElse(TOO_LARGE);
    model.addAttribute("form", form);
    return answer(Page.COMPLETION, task, outcome, model, flash);
  }

  private Outcome reportDone(long id, CompletionForm form, List<Upload> uploads, SignedIn person) {
    LocalDate doneOn = visible.day(form.doneOn());
    LocalDate productDate = visible.day(form.productDate());
    if (doneOn == null || productDate == null && !form.productDate().isBlank()) {
      return new Outcome.Faulty("followup.day.wrong");
    }
    NewCompletion completion =
        new NewCompletion(
            doneOn,
            form.sentence(),
            form.productNumber(),
            productDate,
            uploads,
            Channel.PAGE,
            ReportForm.uuid(form.token()));
    return reports.reportDone(id, null, completion, reporters.of(person, visible.today()));
  }

  /** A file of a report, for whoever may see the task; never shown by the browser itself. */
  @GetMapping("/nhiem-vu/{id}/tep/{file}")
  @Allow({ADMINISTRATOR, COORDINATOR, LEADER, AGENCY, INSPECTOR})
  void file(
      @PathVariable long id,
      @PathVariable long file,
      @AuthenticationPrincipal SignedIn person,
      HttpServletResponse response)
      throws IOException {
    visible.task(id, person);
    ReportFile found =
        reports.file(id, file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(found.name(), StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    response.setContentLengthLong(found.size());
    response.getOutputStream().write(reports.bytes(found));
  }

  private String ask(Page page, long id, SignedIn person, Model model, RedirectAttributes flash) {
    Task task = visible.task(id, person);
    return lifeCycle.acts(task, person, visible.today()).contains(page.act)
        ? show(page, task, model)
        : away(id, "followup.report.notRunning", flash);
  }

  private String answer(
      Page page, Task task, Outcome outcome, Model model, RedirectAttributes flash) {
    if (outcome instanceof Outcome.Faulty(String message)) {
      model.addAttribute("fault", message);
      return show(page, task, model);
    }
    return away(task.id(), outcome.message(page.taken), flash);
  }

  private String show(Page page, Task task, Model model) {
    LocalDate today = visible.today();
    model.addAttribute("task", task);
    model.addAttribute("row", new TaskRow(task, today));
    model.addAttribute("today", today);
    model.addAttribute("last", reports.latest(List.of(task.id())).get(task.id()));
    return page.template;
  }

  private static String away(long id, String message, RedirectAttributes flash) {
    flash.addFlashAttribute("toast", message);
    return "redirect:/nhiem-vu/" + id;
  }
}
