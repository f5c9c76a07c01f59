package org.roviec.server.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Timeliness;

/**
 * What ought to be so: the register, the calendar and the reminders of a year kept by hand, in
 * plain Java, counting day by day. It shares nothing with the application but the names of states.
 */
final class YearModel {

  /** A task as it ought to stand. */
  static final class Entry {
    final long id;
    final LocalDate opened;
    final @Nullable String words;
    final @Nullable Long approver;
    long lead;
    long cooperating;
    @Nullable LocalDate original;
    @Nullable LocalDate due;
    Progress progress = Progress.NOT_STARTED;
    @Nullable LocalDate reported;
    @Nullable LocalDate completed;

    /** The number of the request for a later deadline that waits; null if none does. */
    @Nullable Long asked;

    @Nullable LocalDate wanted;

    Entry(
        long id,
        long lead,
        long cooperating,
        @Nullable Long approver,
        LocalDate opened,
        @Nullable String words,
        @Nullable LocalDate due) {
      this.id = id;
      this.lead = lead;
      this.cooperating = cooperating;
      this.approver = approver;
      this.opened = opened;
      this.words = words;
      this.original = due;
      this.due = due;
    }

    boolean isOpen() {
      return runs() || progress == Progress.AWAITING_CONFIRMATION || progress == Progress.PAUSED;
    }

    boolean runs() {
      return progress == Progress.NOT_STARTED || progress == Progress.IN_PROGRESS;
    }

    Timeliness on(LocalDate day, @Nullable LocalDate by) {
      switch (progress) {
        case PAUSED, DROPPED, HANDED_OVER, CANCELLED -> {
          return Timeliness.NOT_TIMED;
        }
        default -> {
          // the deadline decides
        }
      }
      if (by == null) {
        return Timeliness.NO_DEADLINE;
      }
      if (progress == Progress.DONE) {
        return late(completed, by) ? Timeliness.DONE_LATE : Timeliness.DONE_ON_TIME;
      }
      if (progress == Progress.AWAITING_CONFIRMATION) {
        return late(reported, by) ? Timeliness.OVERDUE : Timeliness.ON_TRACK;
      }
      if (late(day, by)) {
        return Timeliness.OVERDUE;
      }
      return late(by, day.plusDays(7)) ? Timeliness.ON_TRACK : Timeliness.DUE_SOON;
    }

    private static boolean late(@Nullable LocalDate what, LocalDate than) {
      return what != null && what.toEpochDay() > than.toEpochDay();
    }
  }

  /** A line of a digest: this person is told of this task, as loud as that. */
  record Line(long task, long account, int loudness) {}

  private final Set<LocalDate> free = new HashSet<>();
  private final Set<LocalDate> workedWeekends = new HashSet<>();
  private final Map<Long, Long> focal = new HashMap<>();
  private final Map<Long, Long> heads = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final long office;
  private LocalDate lastDigests;

  /**
   * An empty year.
   *
   * @param office account of whoever follows everything
   * @param eve the day before the first digests
   */
  YearModel(long office, LocalDate eve) {
    this.office = office;
    this.lastDigests = eve;
  }

  void dayOff(LocalDate day) {
    free.add(day);
    workedWeekends.remove(day);
  }

  void dayWorked(LocalDate day) {
    workedWeekends.add(day);
    free.remove(day);
  }

  void speaksFor(long body, long account) {
    focal.put(body, account);
  }

  void leads(long body, long account) {
    heads.put(body, account);
  }

  void add(Entry entry) {
    entries.add(entry);
  }

  List<Entry> entries() {
    return entries;
  }

  boolean isWorked(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return workedWeekends.contains(day) || !weekend && !free.contains(day);
  }

  /** That day, or the first one after it on which work is done. */
  LocalDate workedFrom(LocalDate day) {
    LocalDate at = day;
    while (!isWorked(at)) {
      at = at.plusDays(1);
    }
    return at;
  }

  /** The day on which so many working days are over, the first being after {@code day}. */
  LocalDate afterWorkingDays(LocalDate day, int many) {
    LocalDate at = day;
    for (int left = many; left > 0; ) {
      at = at.plusDays(1);
      left -= isWorked(at) ? 1 : 0;
    }
    return at;
  }

  /** How many tasks there are of each timeliness. */
  Map<Timeliness, Long> timeliness(LocalDate day, boolean byOriginal) {
    Map<Timeliness, Long> counts = new EnumMap<>(Timeliness.class);
    for (Timeliness each : Timeliness.values()) {
      counts.put(each, 0L);
    }
    for (Entry entry : entries) {
      counts.merge(entry.on(day, byOriginal ? entry.original : entry.due), 1L, Long::sum);
    }
    return counts;
  }

  /** What the digests of a morning ought to say; none on a day off. */
  Set<Line> digests(LocalDate day) {
    if (!isWorked(day)) {
      return Set.of();
    }
    Map<Long, Map<Long, Integer>> told = new HashMap<>();
    for (Entry entry : entries) {
      LocalDate due = entry.due;
      if (due == null || !entry.runs()) {
        continue;
      }
      for (LocalDate at = lastDigests.plusDays(1); !at.isAfter(day); at = at.plusDays(1)) {
        long after = at.toEpochDay() - due.toEpochDay();
        if (after == -7 || after == -3 || after == -1 || after == 0) {
          tell(told, entry, speaking(entry), 0);
        }
        if (after == -7 || after == 0 || after >= 7 && after % 7 == 0) {
          Long helper = entry.cooperating == entry.lead ? null : focal.get(entry.cooperating);
          if (helper != null) {
            tell(told, entry, helper, -1);
          }
        }
        if (after >= 1 && (after - 1) % 3 == 0) {
          tell(told, entry, speaking(entry), 0);
        }
        if (after >= 7 && (after - 7) % 7 == 0) {
          tell(told, entry, heading(entry), 1);
        }
        if (after >= 14 && (after - 14) % 7 == 0) {
          tell(told, entry, approving(entry), 2);
        }
      }
    }
    lastDigests = day;
    Set<Line> lines = new HashSet<>();
    told.forEach((task, people) ->
        people.forEach((account, loud) -> lines.add(new Line(task, account, loud))));
    return lines;
  }

  private long speaking(Entry entry) {
    Long own = focal.get(entry.lead);
    return own == null ? heading(entry) : own;
  }

  private long heading(Entry entry) {
    Long head = heads.get(entry.lead);
    return head == null ? approving(entry) : head;
  }

  private long approving(Entry entry) {
    Long head = entry.approver == null ? null : heads.get(entry.approver);
    return head == null ? office : head;
  }

  private static void tell(
      Map<Long, Map<Long, Integer>> told, Entry entry, long account, int loudness) {
    told.computeIfAbsent(entry.id, _ -> new HashMap<>()).merge(account, loudness, Integer::max);
  }

  /** The people whose digests a morning's lines fill. */
  static Set<Long> people(Set<Line> lines) {
    Set<Long> people = new TreeSet<>();
    lines.forEach(line -> people.add(line.account()));
    return people;
  }
}
