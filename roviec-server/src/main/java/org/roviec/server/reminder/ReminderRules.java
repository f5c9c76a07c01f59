package org.roviec.server.reminder;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.SignedIn;
import org.roviec.server.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rules and hours of reminders, as the administrator has set them. */
@Repository
public class ReminderRules {
  private final JdbcClient jdbc;
  private final AuditLog log;

  ReminderRules(JdbcClient jdbc, AuditLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  /** All rules in the order in which they fall. */
  public List<ReminderRule> all() {
    return jdbc.sql(
            """
            select id, moment, days, every, level, active from reminder_rule
            order by case moment when 'BEFORE' then -days else days end,
              array_position(array['AGENCY', 'COOPERATING', 'HEAD', 'APPROVER'], level), every, id\
            """)
        .query((row, _) ->
            new ReminderRule(
                row.getLong("id"),
                Moment.valueOf(row.getString("moment")),
                row.getInt("days"),
                row.getObject("every", Integer.class),
                Level.valueOf(row.getString("level")),
                row.getBoolean("active")))
        .list();
  }

  /** Adds a rule; false if there is the same one already. */
  @Transactional
  public boolean add(SignedIn by, Moment moment, int days, @Nullable Integer every, Level level) {
    int added =
        jdbc.sql(
                """
                insert into reminder_rule (moment, days, every, level)
                values (:moment, :days, :every, :level) on conflict do nothing\
                """)
            .param("moment", moment.name())
            .param("days", days)
            .param("every", every)
            .param("level", level.name())
            .update();
    if (added == 1) {
      log.record(by, "reminder.rules", "reminder:rules", "+ " + words(moment, days, every, level));
    }
    return added == 1;
  }

  /**
   * Changes a rule where it stands; false if there is the same one already, or this one is gone.
   */
  @Transactional
  public boolean change(
      SignedIn by, long id, Moment moment, int days, @Nullable Integer every, Level level) {
    int changed =
        jdbc.sql(
                """
                update reminder_rule r set days = :days, every = :every, level = :level
                where r.id = :id and r.moment = :moment and not exists (
                  select 1 from reminder_rule o where o.id <> r.id and o.moment = r.moment
                    and o.days = :days and o.every is not distinct from cast(:every as integer)
                    and o.level = :level)\
                """)
            .param("days", days)
            .param("every", every)
            .param("level", level.name())
            .param("moment", moment.name())
            .param("id", id)
            .update();
    if (changed == 1) {
      log.record(
          by,
          "reminder.rules",
          "reminder:rules",
          "~ " + id + " " + words(moment, days, every, level));
    }
    return changed == 1;
  }

  /** Puts a rule into use or out of it. */
  @Transactional
  public void setActive(SignedIn by, long id, boolean active) {
    int changed =
        jdbc.sql("update reminder_rule set active = :active where id = :id and active <> :active")
            .param("active", active)
            .param("id", id)
            .update();
    if (changed == 1) {
      log.record(by, "reminder.rules", "reminder:rules", (active ? "on " : "off ") + id);
    }
  }

  /** Takes a rule away. */
  @Transactional
  public void remove(SignedIn by, long id) {
    if (jdbc.sql("delete from reminder_rule where id = :id").param("id", id).update() == 1) {
      log.record(by, "reminder.rules", "reminder:rules", "- " + id);
    }
  }

  private static String words(Moment moment, int days, @Nullable Integer every, Level level) {
    return moment + " " + days + (every == null ? "" : "/" + every) + " " + level;
  }

  /** The hours. */
  public Hours hours() {
    return jdbc.sql("select send_at, quiet_from, quiet_to from reminder_hours")
        .query((row, _) ->
            new Hours(
                row.getObject(1, LocalTime.class),
                row.getObject(2, LocalTime.class),
                row.getObject(3, LocalTime.class)))
        .single();
  }

  /** Sets the hours. */
  @Transactional
  public void setHours(SignedIn by, Hours hours) {
    jdbc.sql("update reminder_hours set send_at = :at, quiet_from = :from, quiet_to = :to")
        .param("at", hours.sendAt())
        .param("from", hours.quietFrom())
        .param("to", hours.quietTo())
        .update();
    log.record(by, "reminder.hours", "reminder:hours", hours.toString());
  }
}
