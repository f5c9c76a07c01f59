package org.roviec.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its frame shows: the menu, where we are, the language. */
@ControllerAdvice
class Frame {
  private static final int ON_PHONE = 4;

  private final List<MenuEntry> entries;
  private final MenuGuard guard;
  private final Clock clock;
  private final boolean demo;

  Frame(
      List<MenuEntry> entries,
      MenuGuard guard,
      Clock clock,
      @Value("${roviec.demo:false}") boolean demo) {
    this.entries = entries.stream().sorted().toList();
    this.guard = guard;
    this.clock = clock;
    this.demo = demo;
  }

  @ModelAttribute("menu")
  List<MenuEntry> menu() {
    return entries.stream().filter(entry -> guard.mayOpen(entry.path())).toList();
  }

  /** The few at the foot of a phone's screen. */
  @ModelAttribute("phoneMenu")
  List<MenuEntry> phoneMenu() {
    return menu().stream().filter(MenuEntry::onPhone).limit(ON_PHONE).toList();
  }

  @ModelAttribute("currentPath")
  String currentPath(HttpServletRequest request) {
    return request.getRequestURI();
  }

  /** The page as it is, filters and all, for the switch of languages. */
  @ModelAttribute("hereInLanguage")
  String hereInLanguage(HttpServletRequest request) {
    String query = Objects.requireNonNullElse(request.getQueryString(), "");
    String kept =
        Arrays.stream(query.split("&"))
            .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
            .map(part -> part + "&")
            .collect(Collectors.joining());
    return request.getRequestURI() + "?" + kept + "lang=";
  }

  @ModelAttribute("language")
  String language() {
    return LocaleContextHolder.getLocale().getLanguage();
  }

  /** Times are shown as the clock on the wall says. */
  @ModelAttribute("zone")
  ZoneId zone() {
    return clock.getZone();
  }

  @ModelAttribute("demo")
  boolean demo() {
    return demo;
  }
}
