package org.roviec.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** What follows when a password, or another system's word for somebody, is accepted or not. */
@Component
class SignInResults implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  private final SignInGuard guard;
  private final SignInSession session;
  private final Accounts accounts;
  private final Clock clock;
  private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

  SignInResults(SignInGuard guard, SignInSession session, Accounts accounts, Clock clock) {
    this.guard = guard;
    this.session = session;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    SignedIn person =
        authentication.getPrincipal() instanceof OAuth2User user
            ? knownHere(user).orElse(null)
            : EndpointRules.person(authentication);
    if (person == null || !person.enabled()) {
      session.end(request);
      response.sendRedirect(request.getContextPath() + "/sign-in?unknown");
      return;
    }
    session.continueAs(person, request, response);
    goOn(person, request, response);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String username = request.getParameter("username");
    if (username != null && !username.isBlank() && username.length() <= 100) {
      guard.failed(username.strip());
    }
    response.sendRedirect(request.getContextPath() + "/sign-in?error");
  }

  /** To the next step, or, when in, to the page that was asked for. */
  void goOn(SignedIn person, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!person.isIn()) {
      response.sendRedirect(request.getContextPath() + person.step().path());
      return;
    }
    guard.succeeded(person);
    SavedRequest saved = wanted.getRequest(request, response);
    wanted.removeRequest(request, response);
    response.sendRedirect(saved == null ? request.getContextPath() + "/" : saved.getRedirectUrl());
  }

  /** The account somebody has whom another system vouches for: by user name, else by address. */
  private Optional<SignedIn> knownHere(OAuth2User user) {
    return name(user.getAttribute("preferred_username"))
        .flatMap(accounts::byUsername)
        .or(() -> verifiedAddress(user).flatMap(accounts::byEmail))
        .map(account -> account.signedIn(accounts.grantsOf(account.id()), clock.instant()))
        .map(person -> person.at(SignInStep.DONE));
  }

  private static Optional<String> verifiedAddress(OAuth2User user) {
    boolean isVerified = Objects.equals(user.getAttribute("email_verified"), true);
    return isVerified ? name(user.getAttribute("email")) : Optional.empty();
  }

  private static Optional<String> name(@Nullable Object claim) {
    return claim instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
  }
}
