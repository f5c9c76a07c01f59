package org.roviec.server.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.server.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar of this office. It is kept in memory as one value and read again when any instance
 * has changed it: one small query a call, never one a day.
 */
@Service
public class WorkingCalendars {

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;
  private volatile @Nullable Kept kept;

  WorkingCalendars(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was read, and when. */
  private record Kept(long version, WorkingCalendar calendar) {}

  /** The calendar as it is now; the value never changes, so ask once for one piece of work. */
  public WorkingCalendar calendar() {
    Kept before = kept;
    long version = version();
    if (before != null && before.version() == version) {
      return before.calendar();
    }
    WorkingCalendar read = new WorkingCalendar(weekend(), days());
    // What this transaction wrote itself may still be taken back.
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      kept = new Kept(version, read);
    }
    return read;
  }

  private long version() {
    return jdbc.sql("select version from calendar_setting").query(Long.class).single();
  }

  private Set<DayOfWeek> weekend() {
    String names = jdbc.sql("select weekend from calendar_setting").query(String.class).single();
    Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
    Arrays.stream(names.split(","))
        .filter(n -> !n.isEmpty())
        .map(DayOfWeek::valueOf)
        .forEach(weekend::add);
    return weekend;
  }

  private List<SpecialDay> days() {
    return jdbc.sql("select * from calendar_day order by day").query(WorkingCalendars::day).list();
  }

  /** The days of a year that differ, in order. */
  public List<SpecialDay> of(int year) {
    return jdbc.sql("select * from calendar_day where day between :from and :to order by day")
        .param("from", LocalDate.of(year, 1, 1))
        .param("to", LocalDate.of(year, 12, 31))
        .query(WorkingCalendars::day)
        .list();
  }

  private static SpecialDay day(java.sql.ResultSet row, int index) throws java.sql.SQLException {
    return new SpecialDay(
        row.getObject("day", LocalDate.class),
        SpecialDay.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("source"),
        row.getBoolean("verified"));
  }

  /** Enters a day, or enters it anew if it is there already. */
  @Transactional
  public void put(SpecialDay day, String by) {
    jdbc.sql(
            """
            insert into calendar_day (day, kind, name, source, verified, changed_by, changed_at)
            values (:day, :kind, :name, :source, :verified, :by, :at)
            on conflict (day) do update set kind = :kind, name = :name, source = :source,
              verified = :verified, changed_by = :by, changed_at = :at
            """)
        .param("day", day.day())
        .param("kind", day.kind().name())
        .param("name", day.name())
        .param("source", day.source())
        .param("verified", day.verified())
        .param("by", by)
        .param("at", OffsetDateTime.now(clock))
        .update();
    changed(by, "calendar.put", day.day(), day.kind() + " " + day.name());
  }

  /** Takes a day out, so that it is what its day of the week says; false if it was not in. */
  @Transactional
  public boolean remove(LocalDate day, String by) {
    int removed = jdbc.sql("delete from calendar_day where day = :day").param("day", day).update();
    if (removed > 0) {
      changed(by, "calendar.removed", day, "");
    }
    return removed > 0;
  }

  /** Sets which days of the week are free; not all of them. */
  @Transactional
  public void setWeekend(Set<DayOfWeek> weekend, String by) {
    WorkingCalendar fits = new WorkingCalendar(weekend, Set.of());
    List<String> names = fits.weekend().stream().sorted().map(Enum::name).toList();
    jdbc.sql("update calendar_setting set weekend = :weekend, version = version + 1")
        .param("weekend", String.join(",", names))
        .update();
    audit.record(by, "calendar.weekend", "calendar", String.join(", ", names));
  }

  /** Whether work due "trước ngày D" is still in time on day D; not unless the office says so. */
  public boolean countsDayNamedByBefore() {
    return jdbc.sql("select before_included from calendar_setting").query(Boolean.class).single();
  }

  /** Says whether work due "trước ngày D" is still in time on day D; for deadlines set later. */
  @Transactional
  public void countDayNamedByBefore(boolean included, String by) {
    jdbc.sql("update calendar_setting set before_included = :included")
        .param("included", included)
        .update();
    audit.record(by, "calendar.before", "calendar", Boolean.toString(included));
  }

  private void changed(String by, String action, LocalDate day, String detail) {
    jdbc.sql("update calendar_setting set version = version + 1").update();
    audit.record(by, action, "day:" + day, detail);
  }
}
