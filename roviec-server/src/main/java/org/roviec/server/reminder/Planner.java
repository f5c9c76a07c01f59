package org.roviec.server.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roviec.server.access.Contacts;
import org.roviec.server.register.Bodies;
import org.roviec.server.register.TimedTasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans the digests of a day: all of them in one transaction, once however often and on however
 * many instances it is asked. What no mail could be made of on the days before is taken along.
 */
@Service
class Planner {
  private final JdbcClient jdbc;
  private final ReminderRules rules;
  private final TimedTasks tasks;
  private final Contacts contacts;
  private final Bodies bodies;
  private final OfficeDays calendar;
  private final Digests digests;
  private final Notices notices;
  private final Clock clock;

  Planner(
      JdbcClient jdbc,
      ReminderRules rules,
      TimedTasks tasks,
      Contacts contacts,
      Bodies bodies,
      OfficeDays calendar,
      Digests digests,
      Notices notices,
      Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.tasks = tasks;
    this.contacts = contacts;
    this.bodies = bodies;
    this.calendar = calendar;
    this.digests = digests;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * What was planned.
   *
   * @param tasks tasks of which somebody is told
   * @param people who gets a digest
   * @param unheard tasks that nobody could be told of
   */
  record Plan(LocalDate day, int tasks, int people, int unheard) {}

  /** Plans the digests of the present day if its hour has come; empty if there is nothing to do. */
  @Transactional
  public Optional<Plan> planIfDue() {
    LocalDate today = LocalDate.now(clock);
    boolean isTime = !clock.instant().isBefore(hourOf(today));
    return isTime && calendar.isWorking(today) ? plan(today) : Optional.empty();
  }

  private Instant hourOf(LocalDate day) {
    return day.atTime(rules.hours().sendAt()).atZone(clock.getZone()).toInstant();
  }

  /** Plans the digests of a day; empty if that was done before or nobody works on it. */
  @Transactional
  public Optional<Plan> plan(LocalDate day) {
    if (!calendar.isWorking(day) || !begin(day)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    DayPlan collected = collect(day, now);
    Map<Long, Long> planned = digests.plan(collected.people().keySet(), day, now);
    digests.fill(planned, collected.people(), day);
    notices.tellOf(planned, now);
    notices.forgetOld(now);
    Plan plan = new Plan(day, collected.tasks(), collected.people().size(), collected.unheard());
    end(plan);
    return Optional.of(plan);
  }

  /** The key of the day is the lock: a second instance waits here, and then finds it done. */
  private boolean begin(LocalDate day) {
    return jdbc.sql("insert into reminder_run (day, at) values (:day, :at) on conflict do nothing")
            .param("day", day)
            .param("at", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  private void end(Plan plan) {
    jdbc.sql(
            """
            update reminder_run set tasks = :tasks, people = :people, unheard = :unheard
            where day = :day\
            """)
        .param("tasks", plan.tasks())
        .param("people", plan.people())
        .param("unheard", plan.unheard())
        .param("day", plan.day())
        .update();
  }

  private LocalDate lastBefore(LocalDate day) {
    return jdbc.sql("select max(day) from reminder_run where day < :day")
        .param("day", day)
        .query(LocalDate.class)
        .optional()
        .orElseGet(() -> day.minusDays(1));
  }

  private DayPlan collect(LocalDate day, Instant now) {
    List<ReminderRule> active = rules.all().stream().filter(ReminderRule::active).toList();
    Recipients recipients =
        new Recipients(contacts.holders(Recipients.roles()), body -> bodies.below(body, day));
    DayPlan plan =
        new DayPlan(
            active, recipients, calendar.now(), lastBefore(day), day, digests.carryOver(day, now));
    tasks.dueUntil(plan.horizon(), plan::take);
    return plan;
  }
}
