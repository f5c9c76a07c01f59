package org.roviec.server.reminder.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.AllowAnyone;
import org.roviec.server.followup.Outcome;
import org.roviec.server.register.TaskRow;
import org.roviec.server.reminder.Replies;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind the link in a mail: one report on one task, without a password. What is wrong
 * with a link is not told, so that nothing can be learned by trying.
 */
@Controller
@RequestMapping("/tra-loi/{token}")
@AllowAnyone
class ReplyController {
  private static final int MOST_PERCENT = 100;

  private final Replies replies;
  private final Throttle throttle;
  private final Clock clock;

  ReplyController(Replies replies, Throttle throttle, Clock clock) {
    this.replies = replies;
    this.throttle = throttle;
    this.clock = clock;
  }

  /** What was typed. */
  record Form(String percent, String sentence, String obstacle, String proposal) {
    static final Form EMPTY = new Form("", "", "", "");
  }

  @GetMapping
  String show(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return invited(token, request)
        .map(invitation -> page(token, invitation, Form.EMPTY, Map.of(), model))
        .orElseGet(() -> gone(request, response, model));
  }

  @PostMapping
  String send(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String percent,
      @RequestParam(defaultValue = "") String sentence,
      @RequestParam(defaultValue = "") String obstacle,
      @RequestParam(defaultValue = "") String proposal,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Replies.Invitation invitation = invited(token, request).orElse(null);
    if (invitation == null) {
      return gone(request, response, model);
    }
    Form form = new Form(percent, sentence, obstacle, proposal);
    Integer number = number(percent);
    if (number == null && !percent.isBlank()) {
      return page(token, invitation, form, Map.of("percent", "reply.percent.wrong"), model);
    }
    Outcome outcome =
        replies.reply(invitation, new Replies.Words(number, sentence, obstacle, proposal));
    return switch (outcome) {
      case Outcome.Done _, Outcome.Before _ -> done(invitation, model);
      case Outcome.Faulty faulty ->
          page(token, invitation, form, Map.of("sentence", faulty.message()), model);
      case Outcome.Absent _, Outcome.Refused _, Outcome.Overtaken _ ->
          gone(request, response, model);
    };
  }

  private Optional<Replies.Invitation> invited(String token, HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (!throttle.admits(address)) {
      return Optional.empty();
    }
    Optional<Replies.Invitation> found = replies.find(token);
    if (found.isEmpty()) {
      throttle.wrong(address);
    }
    return found;
  }

  private static @Nullable Integer number(String typed) {
    String bare = typed.strip();
    if (!bare.matches("\\d{1,3}") || Integer.parseInt(bare) > MOST_PERCENT) {
      return null;
    }
    return Integer.valueOf(bare);
  }

  private String page(
      String token,
      Replies.Invitation invitation,
      Form form,
      Map<String, String> errors,
      Model model) {
    model.addAttribute("token", token);
    model.addAttribute("name", invitation.person().displayName());
    model.addAttribute("row", new TaskRow(invitation.task(), LocalDate.now(clock)));
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "reminder/reply";
  }

  private static String done(Replies.Invitation invitation, Model model) {
    model.addAttribute("code", invitation.task().code());
    return "reminder/replied";
  }

  private String gone(HttpServletRequest request, HttpServletResponse response, Model model) {
    boolean tooMany = !throttle.admits(request.getRemoteAddr());
    response.setStatus((tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.GONE).value());
    model.addAttribute("reason", tooMany ? "reply.tooMany" : "reply.gone");
    return "reminder/gone";
  }
}
