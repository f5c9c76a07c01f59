package org.roviec.server.review;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The fields of one card: to be put into the card, or as a page that does its work without scripts.
 */
@Controller
@Allow(Role.COORDINATOR)
class EditController {

  private final ReviewPages pages;
  private final ReviewDesk desk;

  EditController(ReviewPages pages, ReviewDesk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping("/duyet/{documentId}/sua")
  String edit(
      @PathVariable long documentId,
      @RequestParam("neo") String anchor,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String piece,
      Locale locale,
      Model model) {
    pages.editing(documentId, anchor, locale, model);
    return piece == null ? "review/edit" : "review/edit :: fields(alone=false)";
  }

  @PostMapping("/duyet/{documentId}/sua")
  ModelAndView decide(
      @PathVariable long documentId,
      @RequestParam String anchor,
      @RequestParam("seen") int version,
      @RequestParam ReviewDesk.Choice choice,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    try {
      Answers answers = new Answers(fields, Map.of());
      desk.decide(documentId, anchor, version, choice, answers, Reviewer.of(me));
    } catch (InvalidTerms invalid) {
      return again(
          documentId, anchor, invalid.key(), HttpStatus.UNPROCESSABLE_CONTENT, locale, model);
    } catch (Conflict overtaken) {
      return again(documentId, anchor, "review.conflict.alone", HttpStatus.CONFLICT, locale, model);
    } catch (ReviewIsClosed closed) {
      return again(documentId, anchor, "review.invalid.closed", HttpStatus.CONFLICT, locale, model);
    }
    redirect.addFlashAttribute("toast", "review.done." + choice);
    return new ModelAndView("redirect:/duyet/" + documentId + "#c-" + anchor);
  }

  private ModelAndView again(
      long documentId,
      String anchor,
      String refused,
      HttpStatusCode status,
      Locale locale,
      Model model) {
    pages.editing(documentId, anchor, locale, model);
    model.addAttribute("refused", refused);
    return new ModelAndView("review/edit", model.asMap(), status);
  }
}
