package org.roviec.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files that are sent lie in memory until the gate has looked at them, so that what may not be
 * stored never touches the disk. So only people who are in may send any, and all that is under way
 * at one time has a limit; who comes when it is reached waits a little, then is told to come again.
 */
final class UploadFilter extends OncePerRequestFilter {

  private static final int PATIENCE_SECONDS = 20;

  private final int all;
  private final Semaphore free;

  /**
   * A filter.
   *
   * @param together how much may be under way; one upload alone may always be
   */
  UploadFilter(DataSize together) {
    all = Math.max(1, Math.toIntExact(together.toMegabytes()));
    free = new Semaphore(all, true);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SignedIn person = EndpointRules.person(SecurityContextHolder.getContext().getAuthentication());
    if (person == null || !person.isIn()) {
      response.sendRedirect(request.getContextPath() + "/sign-in");
      return;
    }
    int megabytes = megabytes(request.getContentLengthLong());
    if (!enters(megabytes)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(PATIENCE_SECONDS));
      response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      free.release(megabytes);
    }
  }

  /** What does not say its length is taken for the longest. */
  private int megabytes(long bytes) {
    return bytes < 0 ? all : (int) Math.min(all, bytes / (1 << 20) + 1);
  }

  private boolean enters(int megabytes) {
    try {
      return free.tryAcquire(megabytes, PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
