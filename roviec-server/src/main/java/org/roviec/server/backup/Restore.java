package org.roviec.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a backup back into an empty installation: makes the tables as they were then, fills them in
 * one transaction, and lays the files in place. The next start brings the tables up to date.
 */
public final class Restore {
  private final DataSource database;
  private final Path folder;

  public Restore(DataSource database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  /**
   * Reads the file back; returns the number of rows.
   *
   * @param replace whether to throw away what the database holds now
   * @throws RestoreRefused if it cannot be, in words for the administrator; then nothing is changed
   */
  public long read(Path file, boolean replace) throws IOException, SQLException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Contents contents = contents(zip);
      empty(replace);
      Migrations.only(contents.migrations()).migrate(database);
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        fill(connection, zip, contents);
        connection.commit();
      }
      layFiles(zip);
      return contents.tables().stream().mapToLong(Contents.Table::rows).sum();
    } catch (java.util.zip.ZipException damaged) {
      throw new RestoreRefused("Tệp sao lưu bị hỏng hoặc chưa ghi xong: " + file, damaged);
    }
  }

  private static Contents contents(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Contents.NAME);
    if (entry == null) {
      throw new RestoreRefused("Đây không phải bản sao lưu của Rõ Việc, hoặc chưa ghi xong.", null);
    }
    try (InputStream json = zip.getInputStream(entry)) {
      Contents contents = new JsonMapper().readValue(json, Contents.class);
      if (contents.format() != Contents.FORMAT) {
        throw new RestoreRefused(
            "Bản sao lưu do phiên bản Rõ Việc khác ghi (định dạng " + contents.format() + ").",
            null);
      }
      return contents;
    }
  }

  private void empty(boolean replace) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      if (Schema.tables(connection).isEmpty()) {
        return;
      }
      if (!replace) {
        throw new RestoreRefused(
            "Cơ sở dữ liệu đã có dữ liệu. Hãy khôi phục vào một thư mục trống (ROVIEC_DATA), hoặc thêm"
                + " --replace để xóa dữ liệu hiện có.",
            null);
      }
      statement.execute("drop schema public cascade");
      statement.execute("create schema public");
    }
  }

  private static void fill(Connection connection, ZipFile zip, Contents contents)
      throws SQLException, IOException {
    List<String[]> keys = Schema.foreignKeys(connection);
    try (Statement statement = connection.createStatement()) {
      for (String[] key : keys) {
        statement.execute(key[0]);
      }
      for (Contents.Table table : contents.tables()) {
        statement.execute("alter table " + Schema.quote(table.name()) + " disable trigger user");
        statement.execute("truncate " + Schema.quote(table.name()));
        fill(connection, zip, table);
        statement.execute("alter table " + Schema.quote(table.name()) + " enable trigger user");
      }
      for (String[] key : keys) {
        statement.execute(key[1]);
      }
      for (Map.Entry<String, Long> sequence : contents.sequences().entrySet()) {
        String name = Schema.quote(sequence.getKey()).replace("'", "''");
        statement.execute("select setval('" + name + "', " + sequence.getValue() + ")");
      }
    }
  }

  private static void fill(Connection connection, ZipFile zip, Contents.Table table)
      throws SQLException, IOException {
    ZipEntry entry = zip.getEntry(table.entry());
    if (entry == null) {
      throw new RestoreRefused("Bản sao lưu thiếu bảng " + table.name() + ".", null);
    }
    try (InputStream rows = zip.getInputStream(entry)) {
      long count =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + table.sql() + " from stdin", rows);
      if (count != table.rows()) {
        throw new RestoreRefused("Bản sao lưu thiếu dòng trong bảng " + table.name() + ".", null);
      }
    }
  }

  private void layFiles(ZipFile zip) throws IOException {
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (!entry.getName().startsWith("files/")) {
        continue;
      }
      Path target = folder.resolve(entry.getName().substring("files/".length())).normalize();
      if (!target.startsWith(folder) || target.startsWith(folder.resolve(Backup.DATABASE_FOLDER))) {
        throw new RestoreRefused("Bản sao lưu có đường dẫn lạ: " + entry.getName(), null);
      }
      Files.createDirectories(target.resolveSibling("."));
      try (InputStream bytes = zip.getInputStream(entry)) {
        Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
