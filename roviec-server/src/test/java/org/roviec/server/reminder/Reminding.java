package org.roviec.server.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.roviec.server.access.Contacts;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Bodies;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.register.TimedTasks;
import org.roviec.server.testing.People;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminders at a time and with a mail server that a test chooses. */
final class Reminding {
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  static final Cause CLERK = Cause.by("Nguyễn Thị Hạnh");

  private final ApplicationContext app;
  private final int smtpPort;

  Reminding(ApplicationContext app, int smtpPort) {
    this.app = app;
    this.smtpPort = smtpPort;
  }

  static Clock at(LocalDate day, String time) {
    return Clock.fixed(LocalDateTime.parse(day + "T" + time).atZone(ZONE).toInstant(), ZONE);
  }

  <T> T bean(Class<T> type) {
    return app.getBean(type);
  }

  JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  Planner planner(Clock clock) {
    return new Planner(
        jdbc(),
        bean(ReminderRules.class),
        bean(TimedTasks.class),
        bean(Contacts.class),
        bean(Bodies.class),
        bean(OfficeDays.class),
        bean(Digests.class),
        bean(Notices.class),
        clock);
  }

  /** Plans if its hour has come, as the job does. */
  Optional<Planner.Plan> plan(Clock clock) {
    return bean(TransactionTemplate.class).execute(_ -> planner(clock).planIfDue());
  }

  MailSettings settings() {
    return new MailSettings(
        smtpPort == 0 ? "" : "127.0.0.1",
        smtpPort,
        "",
        "",
        "Rõ Việc <nhacviec@tinh.example.vn>",
        MailSettings.Tls.NONE);
  }

  Courier courier(Clock clock) {
    return courier(clock, new Postman(settings()));
  }

  Courier courier(Clock clock, Postman postman) {
    return new Courier(
        bean(Digests.class),
        bean(DigestReader.class),
        bean(DigestWriter.class),
        postman,
        bean(Contacts.class),
        bean(Preferences.class),
        bean(ReminderRules.class),
        clock);
  }

  /** Plans and sends, as the two jobs do. */
  void run(LocalDate day, String time) {
    Clock clock = at(day, time);
    plan(clock);
    courier(clock).goRound();
  }

  /** Somebody who reports for a body. */
  SignedIn agency(String username, long body) {
    return person(username, Role.AGENCY, body);
  }

  SignedIn person(String username, Role role, long body) {
    SignedIn person = bean(People.class).named(username, new RoleGrant(role, body, false));
    jdbc()
        .sql("update account set email = :email where id = :id")
        .param("email", username + "@tinh.example.vn")
        .param("id", person.accountId())
        .update();
    return person;
  }

  Task task(String work, LocalDate due, long body) {
    return bean(Register.class).open(Fixtures.task(work, due, body, "Sở Tài chính"), CLERK);
  }

  List<String> states() {
    return jdbc().sql("select state from digest order by id").query(String.class).list();
  }

  /** Everything of reminders, and all tasks, are gone. */
  void forget() {
    for (String table : List.of("reply", "notice", "reminder", "digest", "reminder_run")) {
      jdbc().sql("delete from " + table).update();
    }
    jdbc().sql("update task set progress = 'CANCELLED'").update();
    jdbc().sql("delete from reminder_preference").update();
    jdbc().sql("delete from role_grant").update();
    jdbc().sql("update account set username = username || '-' || id, email = null").update();
  }

  static Instant instant(LocalDate day, String time) {
    return at(day, time).instant();
  }
}
