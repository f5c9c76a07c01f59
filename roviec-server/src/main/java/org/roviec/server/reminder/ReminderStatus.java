package org.roviec.server.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How reminding goes, for the administrator. */
@Service
public class ReminderStatus {
  private static final int DAYS_BACK = 30;
  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final ReminderRules rules;
  private final OfficeDays calendar;
  private final Postman postman;
  private final Clock clock;

  ReminderStatus(
      JdbcClient jdbc, ReminderRules rules, OfficeDays calendar, Postman postman, Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.calendar = calendar;
    this.postman = postman;
    this.clock = clock;
  }

  /**
   * A day's planning.
   *
   * @param unheard tasks that nobody could be told of
   */
  public record Run(LocalDate day, Instant at, int tasks, int people, int unheard) {}

  /**
   * A digest that did not get through, or not yet.
   *
   * @param reason a key of the messages, or the words of the mail server
   */
  public record Trouble(
      LocalDate day, String name, @Nullable String email, String state, String reason, int tries) {

    /** Whether the reason is a key of the messages. */
    public boolean isOurs() {
      return reason.startsWith("reminder.");
    }

    /** Which badge shows it. */
    public String badge() {
      return state.equals("PLANNED") ? "soon" : "late";
    }
  }

  /** A job of the scheduler. */
  public record Job(
      String name, @Nullable Instant lastSuccess, @Nullable Instant lastFailure, int failures) {}

  /**
   * All of it.
   *
   * @param isMailOn whether there is a mail server
   * @param last the last planning; null if there was none
   * @param next when the next digests are due
   * @param states how its digests stand: state to count
   */
  public record Report(
      boolean isMailOn,
      @Nullable Run last,
      ZonedDateTime next,
      Map<String, Integer> states,
      List<Trouble> troubles,
      List<Job> jobs) {}

  /** How things stand now. */
  @Transactional(readOnly = true)
  public Report now() {
    Run last = last();
    LocalDate today = LocalDate.now(clock);
    boolean isDone = last != null && !last.day().isBefore(today);
    LocalDate next = calendar.firstFrom(isDone ? today.plusDays(1) : today);
    return new Report(
        postman.isOn(),
        last,
        next.atTime(rules.hours().sendAt()).atZone(clock.getZone()),
        last == null ? Map.of() : states(last.day()),
        troubles(today.minusDays(DAYS_BACK)),
        jobs());
  }

  private @Nullable Run last() {
    return jdbc.sql(
            "select day, at, tasks, people, unheard from reminder_run order by day desc limit 1")
        .query((row, _) ->
            new Run(
                row.getObject("day", LocalDate.class),
                row.getTimestamp("at").toInstant(),
                row.getInt("tasks"),
                row.getInt("people"),
                row.getInt("unheard")))
        .optional()
        .orElse(null);
  }

  private Map<String, Integer> states(LocalDate day) {
    Map<String, Integer> states = new TreeMap<>();
    jdbc.sql("select state, count(*) from digest where day = :day group by state")
        .param("day", day)
        .query(row -> {
          states.put(row.getString(1), row.getInt(2));
        });
    return states;
  }

  private List<Trouble> troubles(LocalDate since) {
    return jdbc.sql(
            """
            select d.day, a.display_name, a.email, d.state, d.reason, d.tries
            from digest d join account a on a.id = d.account_id
            where d.day >= :since and d.state in ('FAILED', 'UNCERTAIN', 'PLANNED', 'CARRIED')
              and d.reason is not null
            order by d.day desc, d.id limit :most\
            """)
        .param("since", since)
        .param("most", MOST)
        .query((row, _) ->
            new Trouble(
                row.getObject("day", LocalDate.class),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("state"),
                row.getString("reason"),
                row.getInt("tries")))
        .list();
  }

  private List<Job> jobs() {
    return jdbc.sql(
            """
            select task_name, last_success, last_failure, coalesce(consecutive_failures, 0) as failures
            from scheduled_tasks where task_name in (:names) order by task_name\
            """)
        .param("names", List.of(ReminderJobs.PLAN, ReminderJobs.SEND))
        .query((row, _) ->
            new Job(
                row.getString("task_name"),
                instant(row.getTimestamp("last_success")),
                instant(row.getTimestamp("last_failure")),
                row.getInt("failures")))
        .list();
  }

  private static @Nullable Instant instant(java.sql.@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
