package org.roviec.server.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A period as people name it.
 *
 * @param year of it; the first year of the term for a mid-term report
 * @param index which of its kind in the year, from 1
 */
record ReportingPeriod(PeriodKind kind, int year, int index) {

  private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
  private static final int CLOSING_DAY = 14;
  private static final int TERM = 5;

  ReportingPeriod {
    if (index < 1 || index > kind.inYear()) {
      throw new IllegalArgumentException("no such period");
    }
  }

  /** Which days figures are gathered on, unless the office says otherwise. */
  enum Rule {
    /** Whole months of the calendar. */
    CALENDAR,
    /** From the 15th to the 14th, as State bodies do (Nghị định 09/2019/NĐ-CP). */
    MID_MONTH
  }

  /** What it is called in a title. */
  String label() {
    return switch (kind) {
      case MONTH -> "tháng " + index + " năm " + year;
      case QUARTER -> "quý " + ROMAN.get(index - 1) + " năm " + year;
      case HALF -> "6 tháng " + (index == 1 ? "đầu" : "cuối") + " năm " + year;
      case NINE_MONTHS -> "9 tháng đầu năm " + year;
      case YEAR -> "năm " + year;
      case MID_TERM -> "giữa nhiệm kỳ " + year + " - " + (year + TERM);
    };
  }

  /** The usual days of its figures; a mid-term report has none. */
  Optional<DataWindow> window(Rule rule) {
    if (kind == PeriodKind.MID_TERM) {
      return Optional.empty();
    }
    int months = 12 / kind.inYear();
    int first =
        kind == PeriodKind.NINE_MONTHS || kind == PeriodKind.YEAR ? 1 : (index - 1) * months + 1;
    int last = kind == PeriodKind.NINE_MONTHS ? 9 : first + months - 1;
    YearMonth begins = YearMonth.of(year, first);
    YearMonth ends = YearMonth.of(year, last);
    return Optional.of(
        rule == Rule.CALENDAR
            ? new DataWindow(begins.atDay(1), ends.atEndOfMonth())
            : new DataWindow(
                begins.minusMonths(1).atDay(CLOSING_DAY + 1), ends.atDay(CLOSING_DAY)));
  }

  /** The last period of a kind that ended before a day. */
  static ReportingPeriod lastBefore(PeriodKind kind, LocalDate day) {
    int year = kind == PeriodKind.MID_TERM ? day.getYear() - day.getYear() % TERM : day.getYear();
    ReportingPeriod last = new ReportingPeriod(kind, year, 1);
    for (int y = day.getYear() - 1; y <= day.getYear() && kind != PeriodKind.MID_TERM; y++) {
      for (int i = 1; i <= kind.inYear(); i++) {
        ReportingPeriod each = new ReportingPeriod(kind, y, i);
        if (each.window(Rule.CALENDAR).filter(w -> w.to().isBefore(day)).isPresent()) {
          last = each;
        }
      }
    }
    return last;
  }
}
