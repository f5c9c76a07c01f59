package org.roviec.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * What somebody sees who may not: the next step of signing in, or a page that says so. A stranger
 * whose form has grown too old gets a new one.
 */
@Component
class Refusals implements AccessDeniedHandler, AuthenticationEntryPoint {

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
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
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
