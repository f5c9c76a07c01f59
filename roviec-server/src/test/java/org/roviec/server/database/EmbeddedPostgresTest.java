package org.roviec.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One cluster's life, in order: made, stopped, orphaned, killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedPostgresTest {
  @TempDir private static Path home;

  @BeforeAll
  static void make() throws SQLException {
    DataFolder.privateFolder(home);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
      execute(postgres, "create table kept (n int)");
      execute(postgres, "insert into kept values (1)");
    }
  }

  @AfterAll
  static void stop() {
    EmbeddedPostgres.start(home).close();
  }

  @Test
  @Order(1)
  @DisplayName(
      "ghi xuống đĩa trước khi báo xong, có kiểm lỗi trang, chỉ nghe ở máy này, chữ Việt đúng")
  void settingsKeepDataSafe() throws SQLException, IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
      assertThat(read(postgres, "show fsync")).isEqualTo("on");
      assertThat(read(postgres, "show synchronous_commit")).isEqualTo("on");
      assertThat(read(postgres, "show data_checksums")).isEqualTo("on");
      assertThat(read(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(read(postgres, "select lower('ĐẨY MẠNH')")).isEqualTo("đẩy mạnh");
      DatabaseAddress address = postgres.address("roviec");
      assertThatThrownBy(
              () -> DriverManager.getConnection(address.url(), address.user(), "sai").close())
          .hasMessageContaining("password");
    }
    assertThat(Files.getPosixFilePermissions(home.resolve("password"))).hasSize(2);
    assertThat(Files.getPosixFilePermissions(home)).hasSize(3);
  }

  @Test
  @Order(2)
  @DisplayName("hai máy chủ không dùng chung một thư mục; bản sao lưu thì đọc nhờ được")
  void oneAtATime() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(home))
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining("đang dùng thư mục");
      DatabaseServer joined = Objects.requireNonNull(EmbeddedPostgres.joinRunning(home));
      assertThat(joined.address("roviec").url()).isEqualTo(postgres.address("roviec").url());
    }
    assertThat(EmbeddedPostgres.joinRunning(home)).isNull();
  }

  @Test
  @Order(3)
  @DisplayName("ứng dụng bị giết: lần sau tiếp quản cơ sở dữ liệu còn chạy")
  void orphanIsTakenOver() throws SQLException, IOException {
    EmbeddedPostgres orphaned = EmbeddedPostgres.start(home);
    String address = orphaned.address("roviec").url();
    orphaned.abandon();
    try (EmbeddedPostgres next = EmbeddedPostgres.start(home)) {
      assertThat(next.address("roviec").url()).isEqualTo(address);
      assertThat(read(next, "select count(*) from kept")).isEqualTo("1");
    }
  }

  @Test
  @Order(4)
  @DisplayName("cơ sở dữ liệu bị giết giữa chừng: lần sau chạy lại, điều đã báo xong còn đủ")
  void killedDatabaseRecovers() throws SQLException, IOException {
    EmbeddedPostgres killed = EmbeddedPostgres.start(home);
    execute(killed, "insert into kept values (2)");
    long pid =
        Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst().strip());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    killed.abandon();
    try (EmbeddedPostgres next = EmbeddedPostgres.start(home)) {
      assertThat(read(next, "select count(*) from kept")).isEqualTo("2");
    }
  }

  @Test
  @Order(5)
  @DisplayName("số tiến trình cũ nay thuộc về chương trình khác: không nhầm, vẫn chạy")
  void reusedProcessNumberIsNoServer() throws SQLException, IOException {
    long own = ProcessHandle.current().pid();
    Files.writeString(
        home.resolve("data/postmaster.pid"), own + "\n" + home + "/data\n0\n5432\n\n\n0 0\n");
    try (EmbeddedPostgres next = EmbeddedPostgres.start(home)) {
      assertThat(read(next, "select count(*) from kept")).isEqualTo("2");
    }
  }

  private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String read(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    DatabaseAddress address = postgres.address("roviec");
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }
}
