package org.roviec.server.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roviec.deadline.TimeExpression;
import org.roviec.deadline.TimeFinder;
import org.roviec.finding.Finding;
import org.roviec.lexicon.Vocabulary;
import org.roviec.outline.Outline;
import org.roviec.outline.OutlineParser;
import org.roviec.server.calendar.Term;
import org.roviec.server.calendar.WorkingCalendar;
import org.roviec.server.calendar.WorkingCalendars;
import org.roviec.server.review.DueKind;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Understands a deadline as people type it or as a document has it: "30/9/2026", "trước ngày
 * 30/9/2026", "Quý III/2026", "hằng tháng", "thường xuyên", "trong vòng 10 ngày làm việc kể từ ngày
 * 03/11/2026". Words that give no day give none.
 */
@Component
public class DueWords {

  private static final DateTimeFormatter PLAIN =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern PLAIN_FORM = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}");

  /** The day from which a term runs, where it is written. */
  private static final Pattern COUNTED_FROM =
      Pattern.compile(
          "(?:từ|sau)\\s+(?:(?:hết\\s+)?ngày\\s+)?(\\d{1,2}/\\d{1,2}/\\d{4})(?![\\d/])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final OutlineParser outlines;
  private final TimeFinder times;
  private final Supplier<WorkingCalendar> calendar;
  private final BooleanSupplier beforeIncluded;

  @Autowired
  DueWords(WorkingCalendars calendars) {
    this(calendars::calendar, calendars::countsDayNamedByBefore);
  }

  /** With a calendar, and whether "trước ngày D" still counts day D. */
  DueWords(Supplier<WorkingCalendar> calendar, BooleanSupplier beforeIncluded) {
    this.calendar = calendar;
    this.beforeIncluded = beforeIncluded;
    Vocabulary vocabulary = new Vocabulary();
    outlines = new OutlineParser(vocabulary);
    times = new TimeFinder(vocabulary);
  }

  /**
   * The deadline that these words set.
   *
   * @param words as typed; blank or "không hạn" for none
   * @param from the day from which years left out are counted
   */
  public Deadline read(@Nullable String words, LocalDate from) {
    String typed = words == null ? "" : words.strip();
    if (typed.isEmpty() || typed.equalsIgnoreCase("không hạn")) {
      return Deadline.NONE;
    }
    LocalDate plain = day(typed);
    if (plain != null) {
      return Deadline.first(DueKind.DATE, typed, plain);
    }
    if (PLAIN_FORM.matcher(typed).matches()) {
      return Deadline.first(DueKind.NONE, typed, null); // a day that the calendar does not have
    }
    Optional<Term> term = Term.read(typed);
    LocalDate counted = term.isEmpty() ? null : countedFrom(typed);
    if (counted != null) {
      return Deadline.first(DueKind.DATE, typed, calendar.get().endOf(term.orElseThrow(), counted));
    }
    Deadline read = ofTimes(typed, times(typed, from));
    return term.isPresent() && read.kind() == DueKind.NONE
        ? Deadline.first(DueKind.EVENT, typed, null)
        : read;
  }

  private static @Nullable LocalDate countedFrom(String typed) {
    Matcher matcher = COUNTED_FROM.matcher(typed);
    return matcher.find() ? day(matcher.group(1)) : null;
  }

  private Deadline ofTimes(String typed, List<Finding<TimeExpression>> found) {
    DueKind kind = DueKind.NONE;
    LocalDate latest = null;
    for (Finding<TimeExpression> each : found) {
      TimeExpression time = each.value();
      LocalDate last = lastGoodDay(time.to(), time.bound() == TimeExpression.Bound.BEFORE);
      if (last != null && (latest == null || last.isAfter(latest))) {
        latest = last;
      }
      kind = kind == DueKind.NONE ? kindOf(time, typed) : kind;
    }
    return latest == null
        ? Deadline.first(kind, typed, null)
        : Deadline.first(DueKind.DATE, typed, latest);
  }

  private static DueKind kindOf(TimeExpression time, String typed) {
    return switch (time.kind()) {
      case TRIGGER -> DueKind.EVENT;
      case RECURRENCE ->
          typed.toLowerCase(Locale.ROOT).contains("thường xuyên")
              ? DueKind.STANDING
              : DueKind.RECURRING;
      case DEADLINE, PERIOD -> DueKind.NONE;
    };
  }

  /**
   * The last day on which work is in time: "trước ngày D" leaves D out, unless the office counts it
   * in; all other wordings hold it.
   *
   * @param written the day as written; null if none is
   * @param exclusive whether that day is already too late
   */
  public @Nullable LocalDate lastGoodDay(@Nullable LocalDate written, boolean exclusive) {
    return written == null || !exclusive || beforeIncluded.getAsBoolean()
        ? written
        : written.minusDays(1);
  }

  private List<Finding<TimeExpression>> times(String typed, LocalDate from) {
    Outline outline = outlines.parse(TextView.of(SourceText.of(typed)));
    TimeFinder.Context context = TimeFinder.Context.of(from);
    int end = outline.view().text().length();
    List<Finding<TimeExpression>> found = times.cell(outline, 0, end, context);
    return found.isEmpty() ? times.find(outline, 0, end, context) : found;
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed, PLAIN);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
