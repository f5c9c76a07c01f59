package org.roviec.server.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.paper.Form;

/** What somebody fills in to ask for a report; a mistyped address still shows a form. */
record ReportForm(
    @Nullable PeriodKind kind,
    @Nullable Integer year,
    @Nullable Integer index,
    ReportingPeriod.@Nullable Rule rule,
    @Nullable String from,
    @Nullable String to,
    @Nullable String body,
    @Nullable Boolean below,
    @Nullable Long document,
    @Nullable String field) {

  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2200;
  private static final int LONGEST_DAYS = 366 * 6;

  /** The same with what was left out: the last period, as the office's form has it. */
  ReportForm filled(Form form, LocalDate today) {
    PeriodKind wanted = kind == null ? PeriodKind.MONTH : kind;
    ReportingPeriod last = ReportingPeriod.lastBefore(wanted, today);
    int y = year == null || year < FIRST_YEAR || year > LAST_YEAR ? last.year() : year.intValue();
    int i = index == null ? (year == null ? last.index() : 1) : index.intValue();
    ReportingPeriod.Rule how =
        rule != null
            ? rule
            : form == Form.STATE ? ReportingPeriod.Rule.MID_MONTH : ReportingPeriod.Rule.CALENDAR;
    ReportingPeriod period = new ReportingPeriod(wanted, y, Math.clamp(i, 1, wanted.inYear()));
    Optional<DataWindow> window = period.window(how);
    return new ReportForm(
        wanted,
        y,
        period.index(),
        how,
        from == null ? window.map(w -> w.from().toString()).orElse("") : from,
        to == null ? window.map(w -> lastDay(w, today).toString()).orElse("") : to,
        body == null ? "" : body.strip(),
        Boolean.TRUE.equals(below),
        document,
        field == null ? "" : field.strip());
  }

  /** Of a period that is not over, figures are there up to today. */
  private static LocalDate lastDay(DataWindow window, LocalDate today) {
    boolean runs = window.to().isAfter(today) && !window.from().isAfter(today);
    return runs ? today : window.to();
  }

  /** The period; the form must be filled. */
  ReportingPeriod period() {
    return new ReportingPeriod(
        java.util.Objects.requireNonNull(kind),
        java.util.Objects.requireNonNull(year),
        java.util.Objects.requireNonNull(index));
  }

  /** The days of the figures, if they are days in order and not absurdly many. */
  Optional<DataWindow> window() {
    LocalDate first = day(from);
    LocalDate last = day(to);
    return first == null
            || last == null
            || last.isBefore(first)
            || first.plusDays(LONGEST_DAYS).isBefore(last)
        ? Optional.empty()
        : Optional.of(new DataWindow(first, last));
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return typed == null ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
