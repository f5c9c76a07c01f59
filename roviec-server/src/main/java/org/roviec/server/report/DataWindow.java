package org.roviec.server.report;

import java.time.LocalDate;

/**
 * The days that a report's figures are about, both included. Apart from the period's name: "6 tháng
 * đầu năm" of a State body ends on 14/6.
 */
record DataWindow(LocalDate from, LocalDate to) {

  DataWindow {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins");
    }
  }

  /** Whether a day lies in it. */
  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
