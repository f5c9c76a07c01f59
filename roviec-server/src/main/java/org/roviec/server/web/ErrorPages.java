package org.roviec.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong, in the user's words; an incident number leads the administrator to the log. */
@Controller
class ErrorPages implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  @RequestMapping("/error")
  String show(HttpServletRequest request, Model model) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = code instanceof Integer number ? number : HttpStatus.NOT_FOUND.value();
    model.addAttribute("errorKey", key(status));
    if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()
        && status != HttpStatus.SERVICE_UNAVAILABLE.value()) {
      model.addAttribute("incident", report(request));
    }
    return "error";
  }

  private static String key(int status) {
    return switch (status) {
      case 403 -> "error.forbidden";
      case 404 -> "error.notFound";
      case 413 -> "error.tooLarge";
      case 503 -> "error.busy";
      default -> status < 500 ? "error.invalid" : "error.internal";
    };
  }

  private static String report(HttpServletRequest request) {
    byte[] number = new byte[4];
    RANDOM.nextBytes(number);
    String incident = HexFormat.of().withUpperCase().formatHex(number);
    LOG.error(
        "Incident {} at {}",
        incident,
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
        (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    return incident;
  }
}
