package org.roviec.server.reminder;

import java.time.LocalDate;
import org.roviec.server.calendar.WorkingCalendars;
import org.springframework.stereotype.Component;

/** The office's working days, by the calendar that it keeps. */
@Component
class OfficeDays implements WorkingDays {
  private final WorkingCalendars calendars;

  OfficeDays(WorkingCalendars calendars) {
    this.calendars = calendars;
  }

  @Override
  public boolean isWorking(LocalDate day) {
    return calendars.calendar().isWorkingDay(day);
  }

  @Override
  public LocalDate firstFrom(LocalDate day) {
    return calendars.calendar().sameOrNextWorkingDay(day);
  }

  /** The calendar as it is now, for a piece of work that asks often. */
  WorkingDays now() {
    return calendars.calendar()::isWorkingDay;
  }
}
