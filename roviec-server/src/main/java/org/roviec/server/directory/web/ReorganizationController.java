package org.roviec.server.directory.web;

import java.time.LocalDate;
import java.util.List;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.directory.AffectedByReorganization;
import org.roviec.server.directory.AffectedByReorganization.Affected;
import org.roviec.server.directory.Change;
import org.roviec.server.directory.ChangeRefused;
import org.roviec.server.directory.DatedDirectory;
import org.roviec.server.directory.DirectoryDelta;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.OrganizationKind;
import org.roviec.server.directory.OrganizationName;
import org.roviec.server.directory.Organizations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reorganizes a body in two steps: what is to happen, and what it touches before it does. */
@Controller
@Allow(Role.ADMINISTRATOR)
class ReorganizationController {

  private static final String PAGE = "directory/reorganize";

  private final Organizations organizations;
  private final List<AffectedByReorganization> features;

  ReorganizationController(
      Organizations organizations, ObjectProvider<AffectedByReorganization> features) {
    this.organizations = organizations;
    this.features = features.orderedStream().toList();
  }

  /** What a change does, for the page that asks for a yes. */
  record Preview(
      List<String> founded,
      List<String> ended,
      List<String> renamed,
      List<Link> successions,
      List<View.Named> below,
      List<Affected> affected) {}

  /** One body coming after another. */
  record Link(String from, String to, String kind, LocalDate on, String function) {}

  @GetMapping("/directory/bodies/{number}/reorganize")
  String ask(
      @PathVariable long number, @RequestParam(defaultValue = "rename") String sort, Model model) {
    return page(number, ChangeForm.of(sort), model);
  }

  @PostMapping("/directory/bodies/{number}/reorganize/preview")
  String preview(@PathVariable long number, @ModelAttribute ChangeForm form, Model model) {
    DatedDirectory today = organizations.today();
    Organization body = BodyController.body(today.directory(), number);
    try {
      Change change = form.change(today, body);
      DirectoryDelta delta = organizations.plan(change);
      model.addAttribute("preview", preview(today, body, form, delta));
    } catch (ChangeRefused refused) {
      refuse(refused, model);
    }
    return page(number, form, model);
  }

  @PostMapping("/directory/bodies/{number}/reorganize")
  String make(
      @PathVariable long number,
      @ModelAttribute ChangeForm form,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes redirect) {
    DatedDirectory today = organizations.today();
    Organization body = BodyController.body(today.directory(), number);
    try {
      long made = organizations.make(form.change(today, body), me.username());
      redirect.addFlashAttribute("toast", "directory.changed");
      redirect.addFlashAttribute("toastUndo", "/directory/changes/" + made + "/undo");
      return "redirect:/directory/bodies/" + number;
    } catch (ChangeRefused refused) {
      refuse(refused, model);
      return page(number, form, model);
    }
  }

  private static void refuse(ChangeRefused refused, Model model) {
    model.addAttribute("refused", refused.message());
    model.addAttribute("refusedArguments", refused.arguments());
  }

  private String page(long number, ChangeForm form, Model model) {
    DatedDirectory today = organizations.today();
    Organization body = BodyController.body(today.directory(), number);
    model.addAttribute("line", new View(today, false).line(body));
    model.addAttribute("form", form);
    model.addAttribute("sorts", ChangeForm.SORTS);
    model.addAttribute("kinds", OrganizationKind.values());
    return PAGE;
  }

  private Preview preview(
      DatedDirectory today, Organization body, ChangeForm form, DirectoryDelta delta) {
    LocalDate on = LocalDate.parse(form.on());
    View view = new View(today, false);
    List<View.Named> below =
        form.sort().equals("found") || form.sort().equals("rename")
            ? List.of()
            : view.below(body.id()).stream().map(view::named).toList();
    return new Preview(
        founded(today, delta),
        ended(today, delta),
        renamed(delta, form),
        links(today, delta),
        below,
        features.stream().flatMap(f -> f.affectedBy(body, on).stream()).toList());
  }

  private static List<String> founded(DatedDirectory today, DirectoryDelta delta) {
    return delta.added().organizations().stream()
        .filter(o -> today.directory().find(o.id()).isEmpty())
        .map(o -> name(today, delta, o))
        .toList();
  }

  private static List<String> ended(DatedDirectory today, DirectoryDelta delta) {
    return delta.removed().organizations().stream().map(o -> today.fullName(o.id())).toList();
  }

  private static List<String> renamed(DirectoryDelta delta, ChangeForm form) {
    return form.sort().equals("rename")
        ? delta.added().names().stream()
            .filter(n -> n.text().equals(form.name()))
            .map(OrganizationName::text)
            .toList()
        : List.of();
  }

  private static List<Link> links(DatedDirectory today, DirectoryDelta delta) {
    return delta.added().successions().stream()
        .map(s ->
            new Link(
                today.fullName(s.predecessor()),
                today
                    .directory()
                    .find(s.successor())
                    .map(o -> today.fullName(o.id()))
                    .orElseGet(() -> fresh(delta, s.successor().value())),
                s.kind().name(),
                s.on(),
                s.function()))
        .toList();
  }

  private static String name(DatedDirectory today, DirectoryDelta delta, Organization body) {
    return today.directory().find(body.id()).isPresent()
        ? today.fullName(body.id())
        : fresh(delta, body.id().value());
  }

  private static String fresh(DirectoryDelta delta, String id) {
    return delta.added().names().stream()
        .filter(n -> n.organization().value().equals(id))
        .map(OrganizationName::text)
        .findFirst()
        .orElse(id);
  }
}
