package org.roviec.server.home;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.roviec.server.access.Allow;
import org.roviec.server.access.AllowSignedIn;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.followup.LifeCycle;
import org.roviec.server.intake.Documents;
import org.roviec.server.register.Confirmations;
import org.roviec.server.register.Register;
import org.roviec.server.web.MenuGuard;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/** The start page: what needs me today, each with its one action. */
@Controller
class HomeController {

  private static final String REGISTER = "/so-theo-doi";
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final Today today;
  private final FirstMinute firstMinute;
  private final Documents documents;
  private final Register register;
  private final Confirmations confirmations;
  private final LifeCycle lifeCycle;
  private final MenuGuard guard;
  private final Clock clock;

  HomeController(
      Today today,
      FirstMinute firstMinute,
      Documents documents,
      Register register,
      Confirmations confirmations,
      LifeCycle lifeCycle,
      MenuGuard guard,
      Clock clock) {
    this.today = today;
    this.firstMinute = firstMinute;
    this.documents = documents;
    this.register = register;
    this.confirmations = confirmations;
    this.lifeCycle = lifeCycle;
    this.guard = guard;
    this.clock = clock;
  }

  @GetMapping("/")
  @AllowSignedIn
  String home(@AuthenticationPrincipal SignedIn person, HttpServletRequest request, Model model) {
    model.addAttribute("groups", today.of(person, LocalDate.now(clock)));
    model.addAttribute("mayConfirm", person.has(Role.COORDINATOR));
    model.addAttribute("register", guard.mayOpen(REGISTER) ? REGISTER : null);
    if (WebUtils.getCookie(request, cookie(person)) == null) {
      model.addAttribute("steps", firstMinute.steps());
      model.addAttribute("underWay", documents.countUnderWay());
    }
    return "home/home";
  }

  /** The office, or a leader above the body that did it, confirms that a task is done. */
  @PostMapping("/viec-cua-toi/xac-nhan/{id}")
  @Allow({Role.COORDINATOR, Role.LEADER})
  String confirm(
      @PathVariable long id,
      @RequestParam int version,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    LocalDate day = LocalDate.now(clock);
    String refusal =
        register.find(id).flatMap(task -> confirmations.refusal(task, person, day)).orElse(null);
    if (refusal != null) {
      flash.addFlashAttribute("toast", refusal);
      return "redirect:/";
    }
    flash.addFlashAttribute(
        "toast", lifeCycle.confirm(id, version, "", person).message("home.confirmed"));
    return "redirect:/";
  }

  @PostMapping("/viec-cua-toi/phut-dau-tien/da-xem")
  @AllowSignedIn
  String dismiss(@AuthenticationPrincipal SignedIn person, HttpServletResponse response) {
    ResponseCookie seen =
        ResponseCookie.from(cookie(person), "seen")
            .path("/")
            .httpOnly(true)
            .sameSite("Lax")
            .maxAge(REMEMBERED)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, seen.toString());
    return "redirect:/";
  }

  private static String cookie(SignedIn person) {
    return "first-minute-" + person.accountId();
  }
}
