package org.roviec.server.reminder;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.roviec.server.register.TimedTask;

/**
 * Which levels are to be told of a task in a day's digest. Pure: it knows rules, the task's facts,
 * the calendar, and the day of the digest before.
 */
final class DueReminders {

  private DueReminders() {}

  /**
   * The levels whose rules fell since the last digest; nobody on a day off, so that what falls
   * there goes with the next digest.
   *
   * @param last day of the digest before
   * @param day day of this digest
   */
  static Set<Level> of(
      List<ReminderRule> rules,
      TimedTask task,
      WorkingDays calendar,
      LocalDate last,
      LocalDate day) {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    LocalDate due = task.due();
    if (due == null || !task.progress().isRunning() || !calendar.isWorking(day)) {
      return levels;
    }
    for (ReminderRule rule : rules) {
      if (rule.active() && rule.falls(due, last, day)) {
        levels.add(rule.level());
      }
    }
    return levels;
  }

  /** The last deadline that any rule can reach on a day. */
  static LocalDate horizon(List<ReminderRule> rules, LocalDate day) {
    int most =
        rules.stream()
            .filter(rule -> rule.active() && rule.moment() == Moment.BEFORE)
            .mapToInt(ReminderRule::days)
            .max()
            .orElse(0);
    return day.plusDays(most);
  }
}
