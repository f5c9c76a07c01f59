package org.roviec.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roviec.server.access.Role;
import org.roviec.server.audit.AuditChain;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.audit.AuditVerdict;
import org.roviec.server.database.TestDatabase;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ServerTest
class BackupTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  @TempDir private Path temporary;
  @Autowired private DataSource database;
  @Autowired private People people;
  @Autowired private AuditLog log;
  @Autowired private AuditChain chain;

  @Test
  @DisplayName("sao lưu rồi khôi phục vào chỗ trống: mọi dòng, mọi tệp, nhật ký còn nguyên vẹn")
  void backupComesBack() throws Exception {
    people.having(Role.LEADER);
    log.record("leader", "test.done", "task:1", "chữ có\tdấu, xuống\ndòng \\ và '");
    AuditVerdict before = chain.verify();
    Path folder = Files.createDirectories(temporary.resolve("data"));
    Files.createDirectories(folder.resolve("documents/ab"));
    Files.writeString(folder.resolve("documents/ab/abc"), "nội dung");
    Files.writeString(folder.resolve("secret.key"), "0a".repeat(32));
    Files.createDirectories(folder.resolve("postgres"));
    Files.writeString(folder.resolve("postgres/password"), "bí mật");
    Path file = temporary.resolve("backup.zip");
    long written = new Backup(database, folder).write(file, NOW);

    DataSource empty = emptyDatabase();
    Path other = Files.createDirectories(temporary.resolve("other"));
    assertThat(new Restore(empty, other).read(file, false)).isEqualTo(written);

    JdbcClient restored = JdbcClient.create(empty);
    assertThat(allRows(restored)).isEqualTo(allRows(JdbcClient.create(database)));
    assertThat(new AuditChain(restored).verify()).isEqualTo(before);
    assertThat(other.resolve("documents/ab/abc")).hasContent("nội dung");
    assertThat(other.resolve("secret.key")).hasContent("0a".repeat(32));
    assertThat(other.resolve("postgres")).doesNotExist();
    restored
        .sql("insert into account (username, display_name, password_hash) values ('m', 'M', '')")
        .update();
    assertThatThrownBy(() -> restored.sql("delete from audit_entry").update())
        .hasMessageContaining("append only");
  }

  @Test
  @DisplayName("không khôi phục đè lên dữ liệu đang có, trừ khi được bảo")
  void neverOverwritesUnasked() throws Exception {
    Path file = temporary.resolve("backup.zip");
    new Backup(database, Files.createDirectories(temporary.resolve("data"))).write(file, NOW);
    DataSource target = emptyDatabase();
    Restore restore = new Restore(target, temporary);
    restore.read(file, false);
    assertThatThrownBy(() -> restore.read(file, false)).isInstanceOf(RestoreRefused.class);
    restore.read(file, true);
    assertThat(allRows(JdbcClient.create(target))).isEqualTo(allRows(JdbcClient.create(database)));
  }

  @Test
  @DisplayName("tệp hỏng, tệp lạ, tệp có đường dẫn thoát ra ngoài: từ chối bằng lời")
  void refusesWhatIsNoBackup() throws IOException, SQLException {
    Path damaged = Files.writeString(temporary.resolve("damaged.zip"), "không phải zip");
    Path foreign = temporary.resolve("foreign.zip");
    zip(foreign, "x.txt", "x");
    Path escaping = temporary.resolve("escaping.zip");
    zip(
        escaping,
        Contents.NAME,
        "{\"format\":1,\"takenAt\":\"\",\"migrations\":[],\"tables\":[],\"sequences\":{}}",
        "files/../../outside",
        "x");
    Restore restore = new Restore(emptyDatabase(), temporary.resolve("folder"));
    for (Path file : List.of(damaged, foreign, escaping)) {
      assertThatThrownBy(() -> restore.read(file, true)).isInstanceOf(RestoreRefused.class);
    }
    assertThat(temporary.resolve("outside")).doesNotExist();
  }

  private static void zip(Path file, String... namesAndContents) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int index = 0; index < namesAndContents.length; index += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[index]));
        zip.write(namesAndContents[index + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static DataSource emptyDatabase() {
    String[] settings = TestDatabase.empty();
    return new DriverManagerDataSource(
        valueOf(settings[0]), valueOf(settings[1]), valueOf(settings[2]));
  }

  private static String valueOf(String setting) {
    return setting.substring(setting.indexOf('=') + 1);
  }

  private static List<String> allRows(JdbcClient jdbc) {
    List<String> tables =
        jdbc.sql(
                "select tablename from pg_tables where schemaname = 'public' and tablename not in"
                    + " ('flyway_schema_history', 'spring_session', 'spring_session_attributes')"
                    + " order by 1")
            .query(String.class)
            .list();
    return tables.stream()
        .flatMap(table ->
            jdbc
                .sql("select '" + table + "' || t::text from " + table + " t order by 1")
                .query(String.class)
                .list()
                .stream())
        .toList();
  }
}
