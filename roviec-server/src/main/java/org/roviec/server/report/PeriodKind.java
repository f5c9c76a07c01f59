package org.roviec.server.report;

import java.util.Locale;

/** Kinds of period that offices report on. */
public enum PeriodKind {
  /** Tháng. */
  MONTH(12),
  /** Quý. */
  QUARTER(4),
  /** 6 tháng. */
  HALF(2),
  /** 9 tháng. */
  NINE_MONTHS(1),
  /** Năm. */
  YEAR(1),
  /** Giữa nhiệm kỳ: its days are given by whoever makes the report. */
  MID_TERM(1);

  private final int inYear;

  PeriodKind(int inYear) {
    this.inYear = inYear;
  }

  /** How many there are in a year. */
  public int inYear() {
    return inYear;
  }

  /** Key of its name in the messages. */
  public String message() {
    return "report.period." + name().toLowerCase(Locale.ROOT);
  }
}
