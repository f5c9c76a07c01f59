package org.roviec.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of signing in: name and password, code, a password of one's own. */
@Controller
class SignInController {
  private final Accounts accounts;
  private final AccountChanges changes;
  private final SecondFactor secondFactor;
  private final SignInGuard guard;
  private final SignInSession session;
  private final SignInResults results;
  private final DemoAccounts demo;
  private final Optional<OpenIdSettings> openId;
  private final Clock clock;

  SignInController(
      Accounts accounts,
      AccountChanges changes,
      SecondFactor secondFactor,
      SignInGuard guard,
      SignInSession session,
      SignInResults results,
      DemoAccounts demo,
      Optional<OpenIdSettings> openId,
      Clock clock) {
    this.accounts = accounts;
    this.changes = changes;
    this.secondFactor = secondFactor;
    this.guard = guard;
    this.session = session;
    this.results = results;
    this.demo = demo;
    this.openId = openId;
    this.clock = clock;
  }

  @GetMapping("/sign-in")
  @AllowAnyone
  String form(@AuthenticationPrincipal @Nullable SignedIn me, Model model) {
    if (me != null && me.isIn()) {
      return "redirect:/";
    }
    model.addAttribute("logins", demo.logins());
    model.addAttribute("demoPassword", DemoAccounts.PASSWORD);
    openId
        .filter(OpenIdSettings::isOn)
        .ifPresent(settings -> model.addAttribute("openIdName", settings.name()));
    return "access/sign-in";
  }

  @GetMapping("/sign-in/code")
  @AllowDuringSignIn(SignInStep.CODE)
  String codeForm() {
    return "access/code";
  }

  @PostMapping("/sign-in/code")
  @AllowDuringSignIn(SignInStep.CODE)
  @Nullable String code(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    Account account = accounts.byId(me.accountId()).orElseThrow();
    if (account.isLocked(clock.instant())) {
      session.end(request);
      return "redirect:/sign-in?error";
    }
    if (!secondFactor.accepts(account, code)) {
      guard.failed(me.username());
      model.addAttribute("errors", Map.of("code", "code.wrong"));
      return "access/code";
    }
    SignedIn next = me.at(account.stepAfterCode());
    session.continueAs(next, request, response);
    results.goOn(next, request, response);
    return null;
  }

  @GetMapping("/sign-in/new-password")
  @AllowDuringSignIn(SignInStep.NEW_PASSWORD)
  String newPasswordForm() {
    return "access/new-password";
  }

  @PostMapping("/sign-in/new-password")
  @AllowDuringSignIn(SignInStep.NEW_PASSWORD)
  @Nullable String newPassword(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam String password,
      @RequestParam String repeated,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    Map<String, String> errors = changes.complaints(me, password, repeated);
    if (!errors.isEmpty()) {
      model.addAttribute("errors", errors);
      return "access/new-password";
    }
    changes.changePassword(me, password, request.getSession().getId());
    SignedIn next = me.at(SignInStep.DONE);
    session.continueAs(next, request, response);
    results.goOn(next, request, response);
    return null;
  }
}
