package org.roviec.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Real processes, killed as hard as it goes, and the mails that came out of it counted. */
@ServerTest
class KilledInstanceTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 8);
  private static final int PEOPLE = 60;
  private static final long FIRST_BODY = 3_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Autowired private ApplicationContext app;
  @Autowired private DataSource database;

  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final List<Process> processes = new ArrayList<>();
  private Reminding reminding;

  @BeforeEach
  void prepare() {
    mail.start();
    reminding = new Reminding(app, mail.getSmtp().getPort());
    reminding.forget();
    reminding.jdbc().sql("update reminder_rule set active = moment = 'ON_DAY'").update();
    for (int i = 0; i < PEOPLE; i++) {
      reminding.agency("nguoi" + i, FIRST_BODY + i);
      reminding.task("Việc của cơ quan thứ " + i, MONDAY, FIRST_BODY + i);
    }
  }

  @AfterEach
  void end() {
    processes.forEach(Process::destroyForcibly);
    mail.stop();
  }

  @Test
  @DisplayName("kill -9 giữa lúc gửi, hai máy cùng chạy: không ai nhận hai thư, không việc nào mất")
  void neitherTwiceNorLost() throws Exception {
    Process first = start(MONDAY, "07:30", "a");
    Process second = start(MONDAY, "07:30", "b");
    await(() -> mails().size() >= 5);
    kill(first);
    await(() -> mails().size() >= 20);
    kill(second);
    int before = mails().size();
    assertThat(before).as("killed in the midst of it").isLessThan(PEOPLE);

    Process third = start(MONDAY, "07:45", "c");
    await(() -> waiting() == 0);
    assertThat(byPerson().values()).as("mails per person on the day").containsOnly(1);
    kill(third);

    long uncertain = count("UNCERTAIN");
    assertThat(count("SENT") + uncertain).isEqualTo(PEOPLE);
    assertThat((long) mails().size()).isBetween(count("SENT"), (long) PEOPLE);
    System.out.printf(
        "killed twice: %d mails before the last start, %d at the end of the day, %d uncertain%n",
        before, mails().size(), uncertain);

    Process nextDay = start(MONDAY.plusDays(1), "07:30", "d");
    await(() -> planned(MONDAY.plusDays(1)) && waiting() == 0);
    kill(nextDay);
    assertThat(byPerson()).as("everybody heard of their task").hasSize(PEOPLE);
    assertThat(count("CARRIED")).isEqualTo(uncertain);
    assertThat(
            reminding
                .jdbc()
                .sql("select count(*) from digest where day = ?")
                .param(MONDAY.plusDays(1))
                .query(Long.class)
                .single())
        .as("only what was uncertain is told again")
        .isEqualTo(uncertain);
  }

  private Process start(LocalDate day, String time, String name) throws IOException, SQLException {
    HikariDataSource pool = database.unwrap(HikariDataSource.class);
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx400m",
            "-cp",
            System.getProperty("java.class.path"),
            "org.roviec.server.reminder.Instance",
            Reminding.instant(day, time).toString(),
            "--roviec.database.url=" + pool.getJdbcUrl(),
            "--roviec.database.user=" + pool.getUsername(),
            "--roviec.database.password=" + pool.getPassword(),
            "--roviec.database.connections=4",
            "--roviec.data=" + Path.of("target", "killed", name).toAbsolutePath(),
            "--server.port=0",
            "--roviec.mail.host=127.0.0.1",
            "--roviec.mail.port=" + mail.getSmtp().getPort(),
            "--roviec.mail.from=nhacviec@tinh.example.vn",
            "--roviec.mail.tls=none",
            "--roviec.reminder.pause=100ms",
            "--db-scheduler.polling-interval=100ms",
            "--db-scheduler.heartbeat-interval=300ms");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target", "killed-" + name + ".log").toFile())
            .start();
    processes.add(process);
    return process;
  }

  /** On this system: signal 9; nothing of the process runs any more. */
  private static void kill(Process process) throws InterruptedException {
    assertThat(process.isAlive()).isTrue();
    process.destroyForcibly();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(128 + 9);
  }

  private List<MimeMessage> mails() {
    return List.of(mail.getReceivedMessages());
  }

  private Map<String, Integer> byPerson() {
    Map<String, Integer> counts = new HashMap<>();
    for (MimeMessage message : mails()) {
      try {
        counts.merge(message.getAllRecipients()[0].toString(), 1, Integer::sum);
      } catch (MessagingException failure) {
        throw new IllegalStateException(failure);
      }
    }
    return counts;
  }

  private long waiting() {
    return count("PLANNED") + count("SENDING") + (planned(MONDAY) ? 0 : 1);
  }

  private boolean planned(LocalDate day) {
    return reminding
        .jdbc()
        .sql("select exists (select 1 from reminder_run where day = ?)")
        .param(day)
        .query(Boolean.class)
        .single();
  }

  private long count(String state) {
    return reminding
        .jdbc()
        .sql("select count(*) from digest where state = ?")
        .param(state)
        .query(Long.class)
        .single();
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      Thread.sleep(2);
    }
  }
}
