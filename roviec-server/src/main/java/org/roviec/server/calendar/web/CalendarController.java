package org.roviec.server.calendar.web;

import static org.roviec.server.access.Role.ADMINISTRATOR;
import static org.roviec.server.access.Role.COORDINATOR;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.SignedIn;
import org.roviec.server.calendar.SpecialDay;
import org.roviec.server.calendar.WorkingCalendars;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar by years, and what the office decides about it. */
@Controller
@Allow({ADMINISTRATOR, COORDINATOR})
class CalendarController {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_SOURCE = 500;

  private final WorkingCalendars calendars;
  private final Clock clock;

  CalendarController(WorkingCalendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  @GetMapping("/quan-tri/lich")
  String show(
      @RequestParam(name = "nam", defaultValue = "") String year,
      @AuthenticationPrincipal SignedIn person,
      Model model) {
    int shown = year(year);
    model.addAttribute("year", shown);
    model.addAttribute("years", List.of(shown - 1, shown, shown + 1));
    List<SpecialDay> days = calendars.of(shown);
    model.addAttribute("days", days);
    model.addAttribute("unverified", days.stream().filter(day -> !day.verified()).count());
    model.addAttribute("weekend", calendars.calendar().weekend());
    model.addAttribute("week", DayOfWeek.values());
    model.addAttribute("kinds", SpecialDay.Kind.values());
    model.addAttribute("beforeIncluded", calendars.countsDayNamedByBefore());
    model.addAttribute("mayEdit", person.has(ADMINISTRATOR));
    return "calendar/calendar";
  }

  private int year(String typed) {
    return typed.matches("\\d{4}")
        ? Math.clamp(Integer.parseInt(typed), FIRST_YEAR, LAST_YEAR)
        : LocalDate.now(clock).getYear();
  }

  @PostMapping("/quan-tri/lich")
  @Allow(ADMINISTRATOR)
  String put(
      @RequestParam(defaultValue = "") String day,
      @RequestParam SpecialDay.Kind kind,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "false") boolean verified,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    LocalDate on = day(day);
    boolean fits =
        on != null
            && !name.isBlank()
            && name.length() <= LONGEST_NAME
            && source.length() <= LONGEST_SOURCE;
    if (on != null && fits) {
      calendars.put(
          new SpecialDay(on, kind, name.strip(), source.strip(), verified), person.username());
    }
    flash.addFlashAttribute("toast", fits ? "calendar.saved" : "calendar.wrong");
    return back(on);
  }

  @PostMapping("/quan-tri/lich/bo")
  @Allow(ADMINISTRATOR)
  String remove(
      @RequestParam(defaultValue = "") String day,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    LocalDate on = day(day);
    boolean removed = on != null && calendars.remove(on, person.username());
    flash.addFlashAttribute("toast", removed ? "calendar.removed" : "calendar.wrong");
    return back(on);
  }

  @PostMapping("/quan-tri/lich/tuan")
  @Allow(ADMINISTRATOR)
  String week(
      @RequestParam(name = "free", defaultValue = "") List<DayOfWeek> free,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
    weekend.addAll(free);
    boolean fits = weekend.size() < DayOfWeek.values().length;
    if (fits) {
      calendars.setWeekend(weekend, person.username());
    }
    flash.addFlashAttribute("toast", fits ? "calendar.saved" : "calendar.week.wrong");
    return back(null);
  }

  @PostMapping("/quan-tri/lich/truoc-ngay")
  @Allow(ADMINISTRATOR)
  String before(
      @RequestParam(defaultValue = "false") boolean included,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    calendars.countDayNamedByBefore(included, person.username());
    flash.addFlashAttribute("toast", "calendar.saved");
    return back(null);
  }

  private static String back(@Nullable LocalDate day) {
    return "redirect:/quan-tri/lich" + (day == null ? "" : "?nam=" + day.getYear());
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }
}
