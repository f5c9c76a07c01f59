package org.roviec.server.reminder;

import java.time.LocalDate;

/** On which days people work, and may be told of their tasks. */
@FunctionalInterface
interface WorkingDays {

  /** Whether the office works on a day. */
  boolean isWorking(LocalDate day);

  /** The first working day from {@code day} on. */
  default LocalDate firstFrom(LocalDate day) {
    LocalDate found = day;
    while (!isWorking(found)) {
      found = found.plusDays(1);
    }
    return found;
  }
}
