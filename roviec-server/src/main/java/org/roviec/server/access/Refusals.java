package org.roviec.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.roviec.server.audit.AuditLog;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * What somebody sees who may not: the next step of signing in, or a page that says so. A stranger
 * whose form has grown too old gets a new one. That somebody who is in was refused is written to
 * the audit log.
 */
@Component
class Refusals implements AccessDeniedHandler, AuthenticationEntryPoint {

  private static final Duration ONCE_IN = Duration.ofMinutes(10);
  private static final int MOST_REMEMBERED = 10_000;
  private static final int LONGEST_PATH = 200;

  private final AuditLog log;
  private final Cache<String, Boolean> written =
      Caffeine.newBuilder().expireAfterWrite(ONCE_IN).maximumSize(MOST_REMEMBERED).build();

  Refusals(AuditLog log) {
    this.log = log;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
      throws IOException {
    send("/sign-in", request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    SignedIn person = EndpointRules.person(SecurityContextHolder.getContext().getAuthentication());
    if (person == null) {
      send("/sign-in", request, response);
    } else if (!person.isIn()) {
      send(person.step().path(), request, response);
    } else {
      write(person, request);
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** Once for each person and page within some minutes: nobody fills the log by asking again. */
  private void write(SignedIn person, HttpServletRequest request) {
    String path = request.getRequestURI();
    String what =
        request.getMethod() + " " + path.substring(0, Math.min(LONGEST_PATH, path.length()));
    if (written.asMap().putIfAbsent(person.username() + " " + what, true) == null) {
      log.record(person, "access.refused", "page", what);
    }
  }

  /** A fragment that a script asked for cannot become a page: the whole page goes there. */
  private static void send(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String target = request.getContextPath() + path;
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", target);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(target);
    }
  }
}
