package org.roviec.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session of somebody who is signing in. */
@Component
class SignInSession {
  static final String ORIGIN = "origin";
  static final String DEVICE = "device";

  private final SecurityContextRepository contexts;

  SignInSession(SecurityContextRepository contexts) {
    this.contexts = contexts;
  }

  /** From here on the session is this person's, under a new number. */
  void continueAs(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession();
    request.changeSessionId();
    session.setAttribute(ORIGIN, request.getRemoteAddr());
    session.setAttribute(DEVICE, Device.name(request.getHeader("User-Agent")));
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  void end(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
