package org.roviec.server.urging;

import static org.roviec.server.access.Role.ADMINISTRATOR;
import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.INSPECTOR;
import static org.roviec.server.access.Role.LEADER;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.SignedIn;
import org.roviec.server.office.Office;
import org.roviec.server.office.PaperTemplates;
import org.roviec.server.paper.Paper;
import org.roviec.server.paper.PaperHtml;
import org.roviec.server.paper.PaperKind;
import org.roviec.server.paper.PaperWriter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Urging: pick a body, tick its overdue tasks, look at the letter, take it in Word, record it. */
@Controller
@Allow({COORDINATOR, LEADER, INSPECTOR, ADMINISTRATOR})
class UrgingController {

  private static final int LONGEST_COMMAND = 300;
  private static final String NUMBER = "\\d{1,5}[a-zđ]?";

  private final UrgingDesk desk;
  private final Office office;
  private final PaperTemplates templates;
  private final Clock clock;

  UrgingController(UrgingDesk desk, Office office, PaperTemplates templates, Clock clock) {
    this.desk = desk;
    this.office = office;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/don-doc/soan")
  @Allow(COORDINATOR)
  String choose(
      @RequestParam(name = "co-quan", defaultValue = "") String key,
      @AuthenticationPrincipal SignedIn person,
      Model model) {
    return desk.debtor(key, person)
        .map(debtor -> {
          model.addAttribute("askBy", "");
          model.addAttribute("command", "");
          return form(debtor, model);
        })
        .orElse("redirect:/don-doc");
  }

  private String form(Debtor debtor, Model model) {
    model.addAttribute("debtor", debtor);
    model.addAttribute("tasks", desk.owed(debtor));
    model.addAttribute("missing", office.facts().missing());
    return "urging/choose";
  }

  @PostMapping("/don-doc")
  @Allow(COORDINATOR)
  String draft(
      @RequestParam(name = "co-quan") String key,
      @RequestParam(name = "task", defaultValue = "") List<Long> tasks,
      @RequestParam(name = "han", defaultValue = "") String askBy,
      @RequestParam(name = "chi-dao", defaultValue = "") String command,
      @AuthenticationPrincipal SignedIn person,
      Model model) {
    Debtor debtor =
        desk.debtor(key, person)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    LocalDate day = day(askBy);
    String fault =
        day == null || !day.isAfter(LocalDate.now(clock))
            ? "urging.askBy.wrong"
            : command.length() > LONGEST_COMMAND ? "urging.command.long" : null;
    if (fault == null && day != null) {
      var made = desk.draft(debtor, Set.copyOf(tasks), day, command.strip(), person);
      if (made.isPresent()) {
        return "redirect:/don-doc/" + made.get();
      }
      fault = "urging.none";
    }
    model.addAttribute("fault", fault);
    model.addAttribute("askBy", askBy);
    model.addAttribute("command", command);
    return form(debtor, model);
  }

  @GetMapping("/don-doc/{id}")
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
    Urging urging = visible(id, person);
    model.addAttribute("urging", urging);
    model.addAttribute("letter", PaperHtml.of(paper(urging)));
    model.addAttribute("mayRecord", person.has(COORDINATOR) && !urging.isIssued());
    model.addAttribute("today", LocalDate.now(clock));
    return "urging/letter";
  }

  private Urging visible(long id, SignedIn person) {
    return desk.find(id, person)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Paper paper(Urging urging) {
    return new UrgingLetter(urging, office.facts(), desk.earlier(urging))
        .paper(LocalDate.now(clock));
  }

  @GetMapping("/don-doc/{id}/cong-van.docx")
  void word(
      @PathVariable long id, @AuthenticationPrincipal SignedIn person, HttpServletResponse response)
      throws IOException {
    Paper paper = paper(visible(id, person));
    byte[] template = templates.of(PaperKind.LETTER, paper.head().form(), paper.day());
    response.setContentType(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"cong-van-don-doc-" + id + ".docx\"");
    PaperWriter.write(paper, template, response.getOutputStream());
  }

  /** The letter went out under this number: counted against each of its tasks from now on. */
  @PostMapping("/don-doc/{id}/phat-hanh")
  @Allow(COORDINATOR)
  String issue(
      @PathVariable long id,
      @RequestParam(name = "so", defaultValue = "") String number,
      @RequestParam(name = "ngay", defaultValue = "") String issuedOn,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    Urging urging = visible(id, person);
    LocalDate day = day(issuedOn);
    String given = number.strip();
    if (!given.matches(NUMBER)) {
      flash.addFlashAttribute("toast", "urging.number.wrong");
    } else if (day == null || day.isAfter(LocalDate.now(clock))) {
      flash.addFlashAttribute("toast", "urging.issuedOn.wrong");
    } else {
      String padded = given.length() == 1 ? "0" + given : given;
      boolean done = desk.issue(urging, padded, day, person);
      flash.addFlashAttribute("toast", done ? "urging.issued" : "urging.issuedAlready");
      flash.addFlashAttribute("toastArgument", urging.tasks().size());
    }
    return "redirect:/don-doc/" + id;
  }

  @PostMapping("/don-doc/{id}/bo")
  @Allow(COORDINATOR)
  String drop(
      @PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
    boolean done = desk.drop(visible(id, person));
    flash.addFlashAttribute("toast", done ? "urging.dropped" : "urging.issuedAlready");
    return "redirect:/don-doc/cong-van";
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
