package org.roviec.server.reminder;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Timeliness;
import org.roviec.server.reminder.YearModel.Entry;

/** What reports and the leader's page ought to say of the year, counted task by task. */
final class YearFigures {

  /** A task as it stood in the evening of a day. */
  private record Then(
      Progress progress,
      @Nullable LocalDate original,
      @Nullable LocalDate due,
      @Nullable LocalDate reported,
      @Nullable LocalDate completed,
      long lead) {

    static Then of(Entry entry) {
      return new Then(
          entry.progress, entry.original, entry.due, entry.reported, entry.completed, entry.lead);
    }
  }

  private final List<Entry> entries;
  private final Map<LocalDate, Map<Long, Then>> months = new HashMap<>();
  private final Map<LocalDate, Map<String, Long>> evenings = new HashMap<>();

  YearFigures(List<Entry> entries) {
    this.entries = entries;
  }

  /** Notes how things stand in the evening; at a month's end, every task. */
  void evening(LocalDate day) {
    Map<String, Long> counts = new HashMap<>();
    entries.forEach(entry -> views(counts, entry, day));
    evenings.put(day, counts);
    if (day.plusDays(1).getDayOfMonth() == 1) {
      Map<Long, Then> all = new HashMap<>();
      entries.forEach(entry -> all.put(entry.id, Then.of(entry)));
      months.put(day, all);
    }
  }

  private static void views(Map<String, Long> counts, Entry entry, LocalDate day) {
    if (!entry.isOpen()) {
      return;
    }
    boolean waits = entry.progress == Progress.AWAITING_CONFIRMATION;
    LocalDate due = entry.due;
    add(counts, "open");
    if (waits) {
      add(counts, "awaiting");
    }
    if (due == null) {
      if (entry.progress != Progress.PAUSED) {
        add(counts, "no_deadline");
      }
      return;
    }
    long left = due.toEpochDay() - day.toEpochDay();
    LocalDate reported = entry.reported;
    if (entry.runs() && left < 0
        || waits && reported != null && reported.toEpochDay() > due.toEpochDay()) {
      add(counts, "overdue");
    }
    if (entry.runs() && left >= 0 && left <= 7) {
      add(counts, "due_soon");
    }
  }

  private static void add(Map<String, Long> counts, String name) {
    counts.merge(name, 1L, Long::sum);
  }

  // --- the leader's page -----------------------------------------------------------------------

  /** What the leader's page says on a day; the evening must be noted. */
  Map<String, Long> board(LocalDate day) {
    LocalDate before = day.minusMonths(1);
    Map<String, Long> counts = new TreeMap<>(evenings.getOrDefault(day, Map.of()));
    evenings
        .getOrDefault(before, Map.of())
        .forEach((name, count) -> counts.put(name + " a month ago", count));
    for (Entry entry : entries) {
      Timeliness timeliness = entry.on(day, entry.due);
      add(counts, "total");
      add(counts, "all " + timeliness);
      add(counts, "cq-" + entry.lead + " " + timeliness);
      LocalDate completed = entry.progress == Progress.DONE ? entry.completed : null;
      if (inMonthUntil(completed, day)) {
        add(counts, "done");
      }
      if (inMonthUntil(completed, before)) {
        add(counts, "done a month ago");
      }
      month(counts, entry.opened, day, "opened");
      month(counts, completed, day, "done");
      month(counts, entry.due, day, "due");
      if (timeliness == Timeliness.OVERDUE || timeliness == Timeliness.DONE_LATE) {
        month(counts, entry.due, day, "late");
      }
    }
    return counts;
  }

  private static boolean inMonthUntil(@Nullable LocalDate what, LocalDate day) {
    return what != null && !what.isAfter(day) && monthsBetween(what, day) == 0;
  }

  private static void month(
      Map<String, Long> counts, @Nullable LocalDate what, LocalDate day, String name) {
    int ago = what == null ? -1 : monthsBetween(what, day);
    if (what != null && ago >= 0 && ago < 6) {
      add(counts, "%02d/%d %s".formatted(what.getMonthValue(), what.getYear(), name));
    }
  }

  private static int monthsBetween(LocalDate what, LocalDate day) {
    return 12 * (day.getYear() - what.getYear()) + day.getMonthValue() - what.getMonthValue();
  }

  // --- reports ---------------------------------------------------------------------------------

  /** What a report says whose days begin with a month and end with one, made today or later. */
  Map<String, Long> report(LocalDate from, LocalDate to) {
    Map<String, Long> counts = new TreeMap<>();
    Map<Long, Then> end = months.getOrDefault(to, Map.of());
    Map<Long, Then> eve = months.getOrDefault(from.minusDays(1), Map.of());
    for (Entry entry : entries) {
      Then then = end.get(entry.id);
      if (then != null) {
        count(counts, entry, asKnownNow(then, entry, to), eve.get(entry.id), from, to);
      }
    }
    return counts;
  }

  /** What was done by then counts as done, even if the office heard of it later. */
  private static Then asKnownNow(Then then, Entry now, LocalDate to) {
    LocalDate completed = now.completed;
    LocalDate reported = now.reported;
    if (now.progress == Progress.DONE
        && then.progress() != Progress.DONE
        && completed != null
        && !completed.isAfter(to)) {
      return new Then(Progress.DONE, then.original(), then.due(), reported, completed, then.lead());
    }
    boolean ran =
        then.progress() == Progress.NOT_STARTED || then.progress() == Progress.IN_PROGRESS;
    if (now.progress == Progress.AWAITING_CONFIRMATION
        && ran
        && reported != null
        && !reported.isAfter(to)) {
      return new Then(now.progress, then.original(), then.due(), reported, null, then.lead());
    }
    return then;
  }

  private static void count(
      Map<String, Long> counts,
      Entry entry,
      Then then,
      @Nullable Then before,
      LocalDate from,
      LocalDate to) {
    boolean opened = !entry.opened.isBefore(from);
    LocalDate completed = then.completed();
    boolean done = then.progress() == Progress.DONE;
    boolean inTime = done && completed != null && !completed.isBefore(from);
    if (!opened && done && !inTime) {
      return;
    }
    if (!opened
        && then.progress() == Progress.DROPPED
        && before != null
        && before.progress() == Progress.DROPPED) {
      return;
    }
    String sort = sort(then, then.due(), to);
    add(counts, "total");
    add(counts, "rows");
    add(counts, "all " + sort);
    add(counts, "as set " + sort(then, then.original(), to));
    add(counts, "cq-" + then.lead() + " " + sort);
    add(counts, opened ? "opened" : "carried");
    if (inTime) {
      add(counts, "completed");
    }
    if (then.progress() == Progress.AWAITING_CONFIRMATION) {
      add(counts, "awaiting");
    }
    if (then.due() != null && !then.due().equals(then.original())) {
      add(counts, "moved");
    }
  }

  private static String sort(Then then, @Nullable LocalDate due, LocalDate day) {
    return switch (then.progress()) {
      case PAUSED, DROPPED, HANDED_OVER, CANCELLED -> "STOPPED";
      case DONE ->
          due == null
              ? "DONE_UNTIMED"
              : after(then.completed(), due) ? "DONE_LATE" : "DONE_ON_TIME";
      case AWAITING_CONFIRMATION ->
          due == null
              ? "OPEN_UNTIMED"
              : after(then.reported(), due) ? "OPEN_OVERDUE" : "OPEN_IN_TIME";
      case NOT_STARTED, IN_PROGRESS ->
          due == null ? "OPEN_UNTIMED" : after(day, due) ? "OPEN_OVERDUE" : "OPEN_IN_TIME";
    };
  }

  private static boolean after(@Nullable LocalDate what, LocalDate due) {
    return what != null && what.toEpochDay() > due.toEpochDay();
  }
}
