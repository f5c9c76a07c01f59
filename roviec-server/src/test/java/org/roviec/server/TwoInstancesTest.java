package org.roviec.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roviec.server.testing.PrivatePostgres;
import org.roviec.server.testing.RunningServer;

/**
 * Two instances on one PostgreSQL server of the system. The first takes up no job after its start,
 * so that what it orders is done by the second.
 */
@Tag("processes")
class TwoInstancesTest {

  @TempDir private static Path first;
  @TempDir private static Path second;

  private static PrivatePostgres postgres;
  private static RunningServer here;
  private static RunningServer there;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    postgres = PrivatePostgres.start();
    String database = "roviec.database.url=" + postgres.address();
    here =
        new RunningServer(
            first,
            database,
            "db-scheduler.polling-interval=1h",
            "db-scheduler.immediate-execution-enabled=false");
    there = new RunningServer(second, database);
    here.start();
    there.start();
  }

  @AfterAll
  static void stop() throws IOException {
    here.close();
    there.close();
    postgres.close();
  }

  @Test
  @DisplayName(
      "đăng nhập ở máy này, làm tiếp ở máy kia; khoá tài khoản ở máy kia thì máy này hết phiên")
  void sessionsAreShared() throws Exception {
    RunningServer.Visitor inspector = here.visitor("kiemtra");
    assertThat(inspector.at(there).get("/so-theo-doi").statusCode()).isEqualTo(200);
    RunningServer.Visitor administrator = there.visitor("quantri");
    long account = number("select id from account where username = 'kiemtra'");
    administrator.post(
        "/admin/accounts/" + account + "/disable",
        "application/x-www-form-urlencoded",
        BodyPublishers.noBody());
    assertThat(inspector.get("/so-theo-doi").headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).contains("/sign-in"));
  }

  @Test
  @DisplayName(
      "tải lên ở máy này, máy kia đọc; mỗi văn bản đọc đúng một lần, bản gốc lấy ở đâu cũng như"
          + " nhau")
  void jobsAndFilesAreShared() throws Exception {
    RunningServer.Visitor clerk = here.visitor("tonghop");
    for (int seed = 1; seed <= 4; seed++) {
      byte[] paper = Files.readAllBytes(Path.of("../roviec-corpus/seeds/seed" + seed + ".txt"));
      RunningServer.Visitor sender = seed % 2 == 0 ? clerk : clerk.at(there);
      HttpResponse<String> answer =
          sender.send("/api/v1/documents", "file", "mau-" + seed + ".txt", paper);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      long id = number("select max(id) from document");
      for (RunningServer.Visitor each : new RunningServer.Visitor[] {clerk, clerk.at(there)}) {
        assertThat(each.get("/van-ban/" + id + "/goc").body()).isEqualTo(paper);
      }
    }
    await(() -> number("select count(*) from document where state = 'READ'") == 4);
    assertThat(number("select count(*) from reading")).isEqualTo(4);
    assertThat(number("select count(*) from document_event where kind = 'READ'")).isEqualTo(4);
    String page = new String(clerk.get("/van-ban").body(), StandardCharsets.UTF_8);
    assertThat(page).contains("mau-1.txt", "mau-4.txt");
  }

  @Test
  @DisplayName("hai máy cùng mở nhiệm vụ: số liền nhau, không trùng")
  void numbersFollowOneAnother() throws Exception {
    RunningServer.Visitor one = here.visitor("tonghop");
    RunningServer.Visitor other = one.at(there);
    Thread first = new Thread(() -> open(one, 15));
    Thread second = new Thread(() -> open(other, 15));
    first.start();
    second.start();
    first.join();
    second.join();
    assertThat(number("select count(*) from task where work like 'Việc thử số %'")).isEqualTo(30);
    assertThat(number("select max(number) - min(number) + 1 from task")).isEqualTo(30);
  }

  private static void open(RunningServer.Visitor clerk, int count) {
    try {
      for (int i = 0; i < count; i++) {
        clerk.post(
            "/so-theo-doi/them",
            "application/x-www-form-urlencoded",
            BodyPublishers.ofString(
                "priority=NORMAL&basis=Giao+ban&work="
                    + RunningServer.encoded("Việc thử số " + i)));
      }
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static long number(String sql) {
    String url =
        postgres
            .address()
            .replaceFirst("postgres://([^:]+):([^@]+)@(.*)", "$3?user=$1&password=$2");
    try (Connection connection = DriverManager.getConnection("jdbc:postgresql://" + url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited a minute").isLessThan(until);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
