package org.roviec.server.reminder.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.AllowSignedIn;
import org.roviec.server.access.Contacts;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Scopes;
import org.roviec.server.reminder.Feeds;
import org.roviec.server.reminder.OwnAddress;
import org.roviec.server.reminder.Preferences;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a person wants to be told, and the person's calendar. */
@Controller
@RequestMapping("/thong-bao")
@AllowSignedIn
class PreferenceController {
  private static final String PAGE = "/thong-bao/cach-nhan";
  private static final Set<String> LANGUAGES = Set.of("vi", "en");

  private final Preferences preferences;
  private final Feeds feeds;
  private final Contacts contacts;
  private final Scopes scopes;
  private final OwnAddress address;
  private final Clock clock;

  PreferenceController(
      Preferences preferences,
      Feeds feeds,
      Contacts contacts,
      Scopes scopes,
      OwnAddress address,
      Clock clock) {
    this.preferences = preferences;
    this.feeds = feeds;
    this.contacts = contacts;
    this.scopes = scopes;
    this.address = address;
    this.clock = clock;
  }

  /** An address to subscribe to. */
  record Subscription(String name, String address) implements Serializable {}

  @GetMapping("/cach-nhan")
  String show(@AuthenticationPrincipal SignedIn person, Model model) {
    model.addAttribute("wish", preferences.of(person.accountId()));
    model.addAttribute("email", email(person));
    model.addAttribute("since", feeds.since(person.accountId()).orElse(null));
    return "reminder/preferences";
  }

  private @Nullable String email(SignedIn person) {
    Contacts.Contact contact = contacts.find(List.of(person.accountId())).get(person.accountId());
    return contact == null ? null : contact.email();
  }

  @PostMapping("/cach-nhan")
  String save(
      @RequestParam(defaultValue = "false") boolean byMail,
      @RequestParam(defaultValue = "vi") String language,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    preferences.set(person, byMail, LANGUAGES.contains(language) ? language : "vi");
    flash.addFlashAttribute("toast", "preferences.saved");
    return "redirect:" + PAGE;
  }

  /** Makes new addresses for the person's calendars; they are shown this once. */
  @PostMapping("/lich")
  String renew(@AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
    String token = feeds.renew(person, clock.instant());
    flash.addFlashAttribute("subscriptions", subscriptions(token, person));
    flash.addFlashAttribute("toast", "feed.made");
    return "redirect:" + PAGE;
  }

  private List<Subscription> subscriptions(String token, SignedIn person) {
    List<Subscription> all = new ArrayList<>();
    all.add(new Subscription("", address.of("/lich/" + token + ".ics")));
    LocalDate today = LocalDate.now(clock);
    person.grants().stream()
        .map(RoleGrant::bodyId)
        .distinct()
        .forEach(body -> {
          String name = scopes.name(body, today);
          if (name != null) {
            all.add(new Subscription(name, address.of("/lich/" + token + "/" + body + ".ics")));
          }
        });
    return all;
  }

  @PostMapping("/lich/thu-hoi")
  String revoke(@AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
    feeds.revoke(person);
    flash.addFlashAttribute("toast", "feed.revoked");
    return "redirect:" + PAGE;
  }
}
