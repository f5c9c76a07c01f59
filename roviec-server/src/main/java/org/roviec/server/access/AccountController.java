package org.roviec.server.access;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own account: password, second factor, sessions. */
@Controller
@RequestMapping("/account")
@AllowSignedIn
class AccountController {
  private static final String BACK = "redirect:/account";

  private final Accounts accounts;
  private final AccountChanges changes;
  private final SecondFactor secondFactor;
  private final Sessions sessions;

  AccountController(
      Accounts accounts, AccountChanges changes, SecondFactor secondFactor, Sessions sessions) {
    this.accounts = accounts;
    this.changes = changes;
    this.secondFactor = secondFactor;
    this.sessions = sessions;
  }

  @GetMapping
  String show(@AuthenticationPrincipal SignedIn me, HttpSession session, Model model) {
    return page(me, session, model, Map.of());
  }

  @PostMapping("/password")
  String changePassword(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam String current,
      @RequestParam String password,
      @RequestParam String repeated,
      HttpSession session,
      Model model,
      RedirectAttributes after) {
    if (!changes.isPasswordOf(me, current)) {
      return page(me, session, model, Map.of("current", "password.wrong"));
    }
    Map<String, String> errors = changes.complaints(me, password, repeated);
    if (!errors.isEmpty()) {
      return page(me, session, model, errors);
    }
    changes.changePassword(me, password, session.getId());
    after.addFlashAttribute("toast", "account.passwordChanged.done");
    return BACK;
  }

  /** Where mail goes; asked for with the password, as it may say who somebody is elsewhere. */
  @PostMapping("/email")
  String changeEmail(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam String email,
      @RequestParam String currentForEmail,
      HttpSession session,
      Model model,
      RedirectAttributes after) {
    String address = email.strip();
    String complaint = changes.complaint(me, address);
    if (complaint != null) {
      return page(me, session, model, Map.of("email", complaint));
    }
    if (!changes.isPasswordOf(me, currentForEmail)) {
      return page(me, session, model, Map.of("currentForEmail", "password.wrong"));
    }
    changes.changeEmail(me, address);
    after.addFlashAttribute("toast", "account.emailChanged.done");
    return BACK;
  }

  @PostMapping("/second-factor/begin")
  String begin(@AuthenticationPrincipal SignedIn me) {
    secondFactor.begin(account(me));
    return BACK + "#second-factor";
  }

  @PostMapping("/second-factor/confirm")
  String confirm(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam String code,
      HttpSession session,
      Model model) {
    List<String> codes = secondFactor.confirm(me, account(me), code);
    if (codes.isEmpty()) {
      return page(me, session, model, Map.of("code", "code.wrong"));
    }
    model.addAttribute("codes", codes);
    return "access/recovery-codes";
  }

  @PostMapping("/second-factor/off")
  String turnOff(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam String passwordOff,
      HttpSession session,
      Model model,
      RedirectAttributes after) {
    if (!changes.isPasswordOf(me, passwordOff)) {
      return page(me, session, model, Map.of("passwordOff", "password.wrong"));
    }
    secondFactor.turnOff(me, account(me));
    after.addFlashAttribute("toast", "account.secondFactorOff.done");
    return BACK;
  }

  @PostMapping("/sessions/{handle}/end")
  String endSession(
      @AuthenticationPrincipal SignedIn me, @PathVariable String handle, RedirectAttributes after) {
    changes.endSession(me, me.username(), handle);
    after.addFlashAttribute("toast", "account.sessionEnded.done");
    return BACK;
  }

  private String page(SignedIn me, HttpSession session, Model model, Map<String, String> errors) {
    Account account = account(me);
    model.addAttribute("account", account);
    model.addAttribute("errors", errors);
    model.addAttribute("sessions", sessions.of(me.username()));
    model.addAttribute("thisSession", Sessions.handle(session.getId()));
    String pending = secondFactor.pending(account);
    if (pending != null) {
      model.addAttribute("secret", pending.replaceAll("(.{4})", "$1 ").strip());
      model.addAttribute("square", SquareCode.of(Totp.address(pending, account.username())));
    }
    return "access/account";
  }

  private Account account(SignedIn me) {
    return accounts.byId(me.accountId()).orElseThrow();
  }
}
