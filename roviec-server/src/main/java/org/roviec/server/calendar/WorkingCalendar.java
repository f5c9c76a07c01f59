package org.roviec.server.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which days are worked, as one value that never changes: days of the week, and the days that
 * differ. Counting follows Articles 146 to 148 of the Civil Code: the day of the event is not
 * counted, and a term whose last day is not worked ends with the next day that is. A day that a
 * document names is never moved.
 *
 * <p>For example, "trong vòng 3 ngày kể từ ngày 29/4/2026" would end on 02/05/2026, a Saturday
 * after a holiday, and so ends on Monday, 04/05/2026.
 */
public final class WorkingCalendar {

  /** No holidays at all; Saturdays and Sundays are free. */
  public static final WorkingCalendar PLAIN =
      new WorkingCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());

  /** So many free days in a row would be a fault in the data. */
  private static final int LONGEST_PAUSE = 400;

  private final Set<DayOfWeek> weekend;
  private final Map<LocalDate, SpecialDay> special;
  private final Set<Integer> years;

  /**
   * A calendar.
   *
   * @param weekend days of the week that are free; never all of them
   * @param days days that differ, each once
   */
  public WorkingCalendar(Set<DayOfWeek> weekend, Collection<SpecialDay> days) {
    if (weekend.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("no day of the week is worked");
    }
    this.weekend = Set.copyOf(weekend);
    special =
        days.stream().collect(Collectors.toUnmodifiableMap(SpecialDay::day, Function.identity()));
    years =
        days.stream()
            .filter(day -> day.kind() == SpecialDay.Kind.HOLIDAY)
            .map(day -> day.day().getYear())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Days of the week that are free. */
  public Set<DayOfWeek> weekend() {
    return weekend;
  }

  /** What differs on a day. */
  public Optional<SpecialDay> special(LocalDate day) {
    return Optional.ofNullable(special.get(day));
  }

  /** Whether holidays of a year are entered; without them, counting knows only weekends. */
  public boolean knows(int year) {
    return years.contains(year);
  }

  /** Whether a day is worked. */
  public boolean isWorkingDay(LocalDate day) {
    SpecialDay differs = special.get(day);
    return differs != null ? differs.isWorked() : !weekend.contains(day.getDayOfWeek());
  }

  /** The first working day after a day. */
  public LocalDate nextWorkingDay(LocalDate day) {
    return sameOrNextWorkingDay(day.plusDays(1));
  }

  /** The day itself if it is worked, else the first one after it that is. */
  public LocalDate sameOrNextWorkingDay(LocalDate day) {
    LocalDate at = day;
    while (!isWorkingDay(at)) {
      at = at.plusDays(1);
      if (at.toEpochDay() - day.toEpochDay() > LONGEST_PAUSE) {
        throw new IllegalStateException("no working day within " + LONGEST_PAUSE + " of " + day);
      }
    }
    return at;
  }

  /** The last working day before a day. */
  public LocalDate previousWorkingDay(LocalDate day) {
    LocalDate at = day.minusDays(1);
    while (!isWorkingDay(at)) {
      at = at.minusDays(1);
      if (day.toEpochDay() - at.toEpochDay() > LONGEST_PAUSE) {
        throw new IllegalStateException("no working day within " + LONGEST_PAUSE + " of " + day);
      }
    }
    return at;
  }

  /**
   * The working day so many working days after a day, which itself is not counted; before it, if
   * the count is negative. Zero gives the day itself, worked or not.
   */
  public LocalDate plusWorkingDays(LocalDate day, int count) {
    LocalDate at = day;
    for (int i = 0; i < Math.abs(count); i++) {
      at = count > 0 ? nextWorkingDay(at) : previousWorkingDay(at);
    }
    return at;
  }

  /** How many working days lie after the first day, up to the second, that one included. */
  public long workingDaysBetween(LocalDate after, LocalDate to) {
    return after
        .plusDays(1)
        .datesUntil(to.isAfter(after) ? to.plusDays(1) : after.plusDays(1))
        .filter(this::isWorkingDay)
        .count();
  }

  /**
   * The last day of a term (Articles 147 and 148): the day of the event is not counted; months and
   * years end on the same day number, or on the last day of the month where there is none; if that
   * day is not worked, the next one that is.
   */
  public LocalDate endOf(Term term, LocalDate event) {
    LocalDate last =
        switch (term.unit()) {
          case DAY -> event.plusDays(term.count());
          case WORKING_DAY -> plusWorkingDays(event, term.count());
          case WEEK -> event.plusWeeks(term.count());
          case MONTH -> event.plusMonths(term.count());
          case YEAR -> event.plusYears(term.count());
        };
    return sameOrNextWorkingDay(last);
  }
}
