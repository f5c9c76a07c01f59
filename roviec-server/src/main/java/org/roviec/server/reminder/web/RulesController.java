package org.roviec.server.reminder.web;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.reminder.Hours;
import org.roviec.server.reminder.Level;
import org.roviec.server.reminder.Moment;
import org.roviec.server.reminder.ReminderRules;
import org.roviec.server.reminder.ReminderStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules and hours of reminders and how reminding goes, for the administrator. */
@Controller
@RequestMapping("/quan-tri/quy-tac-nhac")
@Allow(Role.ADMINISTRATOR)
class RulesController {
  private static final String BACK = "redirect:/quan-tri/quy-tac-nhac";
  private static final int MOST_DAYS = 365;

  private final ReminderRules rules;
  private final ReminderStatus status;

  RulesController(ReminderRules rules, ReminderStatus status) {
    this.rules = rules;
    this.status = status;
  }

  @GetMapping
  String show(Model model) {
    model.addAttribute("rules", rules.all());
    model.addAttribute("hours", rules.hours());
    model.addAttribute("status", status.now());
    model.addAttribute("moments", Moment.values());
    model.addAttribute("levels", Level.values());
    return "reminder/rules";
  }

  @PostMapping
  String add(
      @RequestParam Moment moment,
      @RequestParam(defaultValue = "") String days,
      @RequestParam(defaultValue = "") String every,
      @RequestParam Level level,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    Integer count = count(moment, days, every);
    if (count == null) {
      return back("reminder.rule.wrong", flash);
    }
    boolean added = rules.add(person, moment, count, again(moment, every), level);
    return back(added ? "reminder.rule.added" : "reminder.rule.known", flash);
  }

  /** Changes a rule's days, how often it comes again, and whom it tells; not its kind. */
  @PostMapping("/{id}/sua")
  String change(
      @PathVariable long id,
      @RequestParam Moment moment,
      @RequestParam(defaultValue = "") String days,
      @RequestParam(defaultValue = "") String every,
      @RequestParam Level level,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    Integer count = count(moment, days, every);
    if (count == null) {
      return back("reminder.rule.wrong", flash);
    }
    boolean changed = rules.change(person, id, moment, count, again(moment, every), level);
    return back(changed ? "reminder.rule.changed" : "reminder.rule.known", flash);
  }

  /** The days of a rule; null if what was typed is no rule. */
  private static @Nullable Integer count(Moment moment, String days, String every) {
    Integer count = moment == Moment.ON_DAY ? (Integer) 0 : number(days);
    Integer again = again(moment, every);
    boolean isWrong =
        count == null
            || (moment != Moment.ON_DAY && count == 0)
            || (again == null && moment == Moment.AFTER && !every.isBlank())
            || (again != null && again == 0);
    return isWrong ? null : count;
  }

  private static @Nullable Integer again(Moment moment, String every) {
    return moment == Moment.AFTER ? number(every) : null;
  }

  private static @Nullable Integer number(String typed) {
    String bare = typed.strip();
    if (!bare.matches("\\d{1,3}")) {
      return null;
    }
    int number = Integer.parseInt(bare);
    return number <= MOST_DAYS ? number : null;
  }

  @PostMapping("/{id}/dung")
  String setActive(
      @PathVariable long id,
      @RequestParam boolean active,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    rules.setActive(person, id, active);
    return back(active ? "reminder.rule.on" : "reminder.rule.off", flash);
  }

  @PostMapping("/{id}/xoa")
  String remove(
      @PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes flash) {
    rules.remove(person, id);
    return back("reminder.rule.removed", flash);
  }

  @PostMapping("/gio")
  String setHours(
      @RequestParam String sendAt,
      @RequestParam String quietFrom,
      @RequestParam String quietTo,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    try {
      Hours hours =
          new Hours(
              LocalTime.parse(sendAt.strip()),
              LocalTime.parse(quietFrom.strip()),
              LocalTime.parse(quietTo.strip()));
      if (hours.isContradictory()) {
        return back("reminder.hours.contradictory", flash);
      }
      rules.setHours(person, hours);
      return back("reminder.hours.saved", flash);
    } catch (DateTimeParseException wrong) {
      return back("reminder.hours.wrong", flash);
    }
  }

  private static String back(String toast, RedirectAttributes flash) {
    flash.addFlashAttribute("toast", toast);
    return BACK;
  }
}
