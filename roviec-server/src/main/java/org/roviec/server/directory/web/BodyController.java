package org.roviec.server.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.AllowSignedIn;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.directory.DatedDirectory;
import org.roviec.server.directory.Directory;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.OrganizationName;
import org.roviec.server.directory.Organizations;
import org.roviec.server.directory.Person;
import org.roviec.server.directory.Post;
import org.roviec.server.directory.Route;
import org.roviec.server.directory.Succession;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of one body: what it is called, what came before and after it, who works in it. */
@Controller
@AllowSignedIn
class BodyController {

  private final Organizations organizations;
  private final Clock clock;

  BodyController(Organizations organizations, Clock clock) {
    this.organizations = organizations;
    this.clock = clock;
  }

  /** A step from one body to another. */
  record Step(View.Named from, View.Named to, Succession succession) {}

  /** A way to what exists today. */
  record Way(View.Named end, boolean whole, boolean verified, List<Step> steps) {}

  /** Somebody in a post. */
  record Holder(Post post, String name, boolean now) {}

  @GetMapping("/directory/bodies/{number}")
  String body(
      @PathVariable long number, @AuthenticationPrincipal @Nullable SignedIn me, Model model) {
    DatedDirectory today = organizations.today();
    Organization body = body(today.directory(), number);
    View view = new View(today, true);
    model.addAttribute("line", view.opened(body));
    model.addAttribute("body", body);
    model.addAttribute("day", LocalDate.now(clock));
    model.addAttribute("ended", true);
    model.addAttribute("mayEdit", me != null && me.has(Role.ADMINISTRATOR));
    parents(view, body, model);
    history(view, body, model);
    model.addAttribute("names", names(today.directory(), body));
    model.addAttribute("holders", holders(today, body));
    return "directory/body";
  }

  static Organization body(Directory directory, long number) {
    return directory
        .find(number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static void parents(View view, Organization body, Model model) {
    Directory directory = view.directory().directory();
    List<View.Named> above = new java.util.ArrayList<>();
    Organization at = body;
    while (at.parent() != null) {
      at = directory.get(at.parent());
      above.addFirst(
          new View.Named(directory.number(at.id()), view.directory().name(at.id()), null));
    }
    model.addAttribute("above", above);
  }

  private static void history(View view, Organization body, Model model) {
    Directory directory = view.directory().directory();
    model.addAttribute("before", steps(view, directory.predecessors(body.id())));
    model.addAttribute("after", steps(view, directory.successors(body.id())));
    List<Route> routes = view.line(body).living() ? List.of() : view.directory().routes(body);
    model.addAttribute(
        "ways",
        routes.stream()
            .map(r ->
                new Way(view.named(r.end()), r.isWhole(), r.isVerified(), steps(view, r.steps())))
            .toList());
  }

  private static List<Step> steps(View view, List<Succession> successions) {
    Directory directory = view.directory().directory();
    return successions.stream()
        .map(s ->
            new Step(
                view.named(directory.get(s.predecessor())),
                view.named(directory.get(s.successor())),
                s))
        .toList();
  }

  private static List<OrganizationName> names(Directory directory, Organization body) {
    return directory.names(body.id()).stream()
        .sorted(java.util.Comparator.comparing(OrganizationName::use))
        .toList();
  }

  private static List<Holder> holders(DatedDirectory today, Organization body) {
    Directory directory = today.directory();
    return directory.posts(body.id()).stream()
        .map(post -> {
          Person person = directory.person(post.person());
          return new Holder(
              post, Objects.requireNonNull(person).name(), post.validity().holdsOn(today.date()));
        })
        .sorted(java.util.Comparator.comparing((Holder h) -> !h.now()))
        .toList();
  }
}
