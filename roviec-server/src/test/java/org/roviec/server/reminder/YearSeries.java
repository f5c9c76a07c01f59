package org.roviec.server.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.roviec.server.register.Progress;
import org.roviec.server.reminder.YearModel.Entry;

/** A duty that comes again, as it ought to: by weeks, or by months on a day or on the last one. */
final class YearSeries {

  private final int weeks;
  private final int months;
  private final boolean onLastDay;
  private final LocalDate first;
  private final List<LocalDate> dues = new ArrayList<>();
  private Entry last;

  YearSeries(Entry entry, LocalDate first, int weeks, int months, boolean onLastDay) {
    this.last = entry;
    this.first = first;
    this.weeks = weeks;
    this.months = months;
    this.onLastDay = onLastDay;
    dues.add(first);
  }

  Entry last() {
    return last;
  }

  List<LocalDate> dues() {
    return dues;
  }

  /** Whether another occurrence is to be opened in the morning of a day. */
  boolean isOver(LocalDate day) {
    return last.progress == Progress.DONE || dues.getLast().toEpochDay() < day.toEpochDay();
  }

  /** Notes the next occurrence: the same work for the same body, by the next day of its kind. */
  Entry next(long id, LocalDate day) {
    LocalDate due = due(dues.size());
    dues.add(due);
    last = new Entry(id, last.lead, last.cooperating, last.approver, day, last.words, due);
    return last;
  }

  /** Counted from the first, so that a short month changes nothing for those after it. */
  private LocalDate due(int number) {
    if (weeks > 0) {
      return LocalDate.ofEpochDay(first.toEpochDay() + 7L * weeks * number);
    }
    int month = 12 * first.getYear() + first.getMonthValue() - 1 + months * number;
    LocalDate begin = LocalDate.of(month / 12, month % 12 + 1, 1);
    int length = begin.plusMonths(1).minusDays(1).getDayOfMonth();
    return begin.withDayOfMonth(onLastDay ? length : Math.min(length, first.getDayOfMonth()));
  }
}
