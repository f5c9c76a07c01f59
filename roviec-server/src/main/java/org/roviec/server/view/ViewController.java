package org.roviec.server.view;

import org.roviec.server.access.AllowSignedIn;
import org.roviec.server.access.SignedIn;
import org.roviec.server.web.MenuGuard;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Keeps and forgets a person's own views of the lists the person may open. */
@Controller
@RequestMapping("/che-do-xem")
@AllowSignedIn
class ViewController {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_QUERY = 2_000;

  private final SavedViews views;
  private final MenuGuard guard;

  ViewController(SavedViews views, MenuGuard guard) {
    this.views = views;
    this.guard = guard;
  }

  @PostMapping
  RedirectView keep(
      @RequestParam String list,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String query,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    if (!guard.mayOpen(list)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    String kept = name.strip();
    boolean fits =
        !kept.isEmpty() && kept.length() <= LONGEST_NAME && query.length() <= LONGEST_QUERY;
    boolean done = fits && views.keep(person.username(), list, kept, query);
    flash.addFlashAttribute("toast", done ? "view.kept" : fits ? "view.many" : "view.name");
    return to(list + "?" + query);
  }

  @PostMapping("/{id}/bo")
  RedirectView forget(
      @PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
    String list =
        views
            .forget(person.username(), id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    flash.addFlashAttribute("toast", "view.forgotten");
    return to(list);
  }

  /** An address as it is: braces in it are not to be filled in. */
  private static RedirectView to(String address) {
    RedirectView back = new RedirectView(address, true);
    back.setExpandUriTemplateVariables(false);
    return back;
  }
}
