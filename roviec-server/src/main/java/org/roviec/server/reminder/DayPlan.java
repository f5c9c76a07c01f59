package org.roviec.server.reminder;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.roviec.server.register.TimedTask;

/** Who is told what on a day, gathered task by task. */
final class DayPlan {
  private final List<ReminderRule> rules;
  private final Recipients recipients;
  private final WorkingDays calendar;
  private final LocalDate last;
  private final LocalDate day;
  private final Map<Long, Map<Long, Told>> unsent;

  private final Map<Long, Map<Long, Told>> people = new TreeMap<>();
  private int tasks;
  private int unheard;

  /**
   * An empty plan.
   *
   * @param last day of the digest before
   * @param unsent what earlier digests could not say: by task, then by account
   */
  DayPlan(
      List<ReminderRule> rules,
      Recipients recipients,
      WorkingDays calendar,
      LocalDate last,
      LocalDate day,
      Map<Long, Map<Long, Told>> unsent) {
    this.rules = List.copyOf(rules);
    this.recipients = recipients;
    this.calendar = calendar;
    this.last = last;
    this.day = day;
    this.unsent = unsent;
  }

  /** The latest deadline of a task that may have to be told of. */
  LocalDate horizon() {
    return unsent.values().stream()
        .flatMap(lines -> lines.values().stream())
        .map(Told::due)
        .reduce(DueReminders.horizon(rules, day), (a, b) -> a.isAfter(b) ? a : b);
  }

  /** Adds whoever is to be told of the task. */
  void take(TimedTask task) {
    LocalDate due = task.due();
    if (due == null) {
      return;
    }
    Map<Long, Told> listeners = new HashMap<>();
    Set<Level> levels = DueReminders.of(rules, task, calendar, last, day);
    for (Level level : levels) {
      for (Long account : recipients.of(task, level)) {
        listeners.merge(account, new Told(level, due), Told::louder);
      }
    }
    unsent
        .getOrDefault(task.id(), Map.of())
        .forEach((account, told) -> {
          if (told.due().equals(due)) {
            listeners.merge(account, told, Told::louder);
          }
        });
    if (!listeners.isEmpty()) {
      tasks++;
      listeners.forEach((account, told) ->
          people.computeIfAbsent(account, _ -> new HashMap<>()).put(task.id(), told));
    }
    boolean answered = listeners.values().stream().anyMatch(told -> told.level().answers());
    if (!answered && levels.stream().anyMatch(Level::answers)) {
      unheard++;
    }
  }

  /** By account, what is told of each task; nobody is in it for nothing. */
  Map<Long, Map<Long, Told>> people() {
    return people;
  }

  /** How many tasks somebody is told of. */
  int tasks() {
    return tasks;
  }

  /** How many tasks nobody who answers for them could be told of. */
  int unheard() {
    return unheard;
  }
}
