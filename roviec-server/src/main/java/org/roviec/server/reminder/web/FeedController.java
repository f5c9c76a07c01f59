package org.roviec.server.reminder.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.AllowAnyone;
import org.roviec.server.access.Contacts;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Order;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.TaskList;
import org.roviec.server.register.View;
import org.roviec.server.reminder.Feeds;
import org.roviec.server.reminder.Preferences;
import org.roviec.server.reminder.TaskCalendar;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/**
 * Calendars to subscribe to: a person's tasks, or those that one of the bodies of the person's
 * roles leads. The address itself is the secret; it shows what its person may see at that moment.
 */
@Controller
@AllowAnyone
class FeedController {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);
  private static final int DAYS_BACK = 92;
  private static final int DAYS_AHEAD = 400;
  private static final int MOST = 2_000;

  private final Feeds feeds;
  private final Contacts contacts;
  private final Preferences preferences;
  private final Scopes scopes;
  private final TaskList tasks;
  private final TaskCalendar calendar;
  private final MessageSource messages;
  private final Clock clock;

  FeedController(
      Feeds feeds,
      Contacts contacts,
      Preferences preferences,
      Scopes scopes,
      TaskList tasks,
      TaskCalendar calendar,
      MessageSource messages,
      Clock clock) {
    this.feeds = feeds;
    this.contacts = contacts;
    this.preferences = preferences;
    this.scopes = scopes;
    this.tasks = tasks;
    this.calendar = calendar;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/lich/{token}.ics")
  ResponseEntity<String> ofPerson(@PathVariable String token, WebRequest request) {
    return feed(token, null, request);
  }

  @GetMapping("/lich/{token}/{body}.ics")
  ResponseEntity<String> ofBody(
      @PathVariable String token, @PathVariable long body, WebRequest request) {
    return feed(token, body, request);
  }

  private ResponseEntity<String> feed(String token, @Nullable Long body, WebRequest request) {
    SignedIn person =
        feeds
            .accountOf(token)
            .flatMap(account -> contacts.acting(account, clock.instant()))
            .orElse(null);
    LocalDate today = LocalDate.now(clock);
    if (person == null || body != null && !reaches(person, body, today)) {
      return ResponseEntity.notFound().build();
    }
    String written = calendar.write(name(person, body, today), tasks(person, body, today));
    String tag = '"' + DigestUtils.md5DigestAsHex(written.getBytes(StandardCharsets.UTF_8)) + '"';
    if (request.checkNotModified(tag)) {
      return ResponseEntity.status(304).eTag(tag).build();
    }
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .eTag(tag)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(written);
  }

  private boolean reaches(SignedIn person, long body, LocalDate today) {
    Scope scope = scopes.of(person, today);
    return scope.all() || scope.bodies().contains(body);
  }

  private String name(SignedIn person, @Nullable Long body, LocalDate today) {
    Locale locale = preferences.of(person.accountId()).locale();
    String whose = body == null ? person.displayName() : scopes.name(body, today);
    return messages.getMessage("feed.name", new Object[] {whose == null ? "" : whose}, locale);
  }

  private List<Task> tasks(SignedIn person, @Nullable Long body, LocalDate today) {
    TaskFilter filter =
        new TaskFilter(
            View.OPEN,
            null,
            body,
            null,
            null,
            null,
            null,
            null,
            today.minusDays(DAYS_BACK),
            today.plusDays(DAYS_AHEAD));
    return tasks.page(filter, scopes.of(person, today), today, Order.DUE, false, 0, MOST);
  }
}
