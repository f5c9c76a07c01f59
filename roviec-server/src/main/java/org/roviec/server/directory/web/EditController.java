package org.roviec.server.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.directory.Change;
import org.roviec.server.directory.ChangeRefused;
import org.roviec.server.directory.NameUse;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.Organizations;
import org.roviec.server.directory.Person;
import org.roviec.server.directory.Validity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Small changes to a body's names and people, and the list of changes with its way back. */
@Controller
@Allow(Role.ADMINISTRATOR)
class EditController {

  private final Organizations organizations;
  private final Clock clock;

  EditController(Organizations organizations, Clock clock) {
    this.organizations = organizations;
    this.clock = clock;
  }

  @PostMapping("/directory/bodies/{number}/names")
  String addName(
      @PathVariable long number,
      @RequestParam NameUse use,
      @RequestParam String text,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    Organization body = body(number);
    return make(number, new Change.AddName(body.id(), use, text, Validity.ALWAYS), me, redirect);
  }

  @PostMapping("/directory/bodies/{number}/names/remove")
  String removeName(
      @PathVariable long number,
      @RequestParam NameUse use,
      @RequestParam String text,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    return make(number, new Change.RemoveName(body(number).id(), use, text), me, redirect);
  }

  @PostMapping("/directory/bodies/{number}/verify")
  String verify(
      @PathVariable long number,
      @RequestParam String source,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    return make(number, new Change.Verify(body(number).id(), source), me, redirect);
  }

  @PostMapping("/directory/bodies/{number}/posts")
  String appoint(
      @PathVariable long number,
      @RequestParam String name,
      @RequestParam String title,
      @RequestParam(defaultValue = "") String from,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    Organization body = body(number);
    LocalDate first = from.isBlank() ? null : View.day(from, LocalDate.now(clock));
    String known = personNamed(name);
    return make(number, new Change.Appoint(body.id(), known, name, title, first), me, redirect);
  }

  /** The id of the one person of a name; null if there is none or several. */
  private @Nullable String personNamed(String name) {
    List<Person> same =
        organizations.directory().rows().people().stream()
            .filter(p -> p.name().equalsIgnoreCase(name.strip()))
            .toList();
    return same.size() == 1 ? same.getFirst().id() : null;
  }

  @PostMapping("/directory/bodies/{number}/posts/end")
  String release(
      @PathVariable long number,
      @RequestParam String post,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    Change change = new Change.Release(body(number).id(), post, LocalDate.now(clock));
    return make(number, change, me, redirect);
  }

  @PostMapping("/directory/changes/{change}/undo")
  String undo(
      @PathVariable long change,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    try {
      organizations.undo(change, me.username());
      redirect.addFlashAttribute("toast", "directory.undone");
    } catch (ChangeRefused refused) {
      say(refused, redirect);
    }
    return "redirect:/directory/changes";
  }

  private Organization body(long number) {
    return BodyController.body(organizations.directory(), number);
  }

  private String make(long number, Change change, SignedIn me, RedirectAttributes redirect) {
    try {
      long made = organizations.make(change, me.username());
      redirect.addFlashAttribute("toast", "directory.changed");
      redirect.addFlashAttribute("toastUndo", "/directory/changes/" + made + "/undo");
    } catch (ChangeRefused refused) {
      say(refused, redirect);
    }
    return "redirect:/directory/bodies/" + number;
  }

  private static void say(ChangeRefused refused, RedirectAttributes redirect) {
    redirect.addFlashAttribute("refused", refused.message());
    redirect.addFlashAttribute("refusedArguments", refused.arguments());
  }
}
