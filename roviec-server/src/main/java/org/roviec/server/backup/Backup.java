package org.roviec.server.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything an installation keeps into one zip file: each table as it was at one moment, by
 * PostgreSQL's COPY, and the files beside the database. The application may go on working.
 */
public final class Backup {
  /** People sign in again after a restore. */
  private static final Set<String> NOT_KEPT =
      Set.of(Schema.HISTORY, "spring_session", "spring_session_attributes");

  /** The database's own files; its content is in the tables. */
  static final String DATABASE_FOLDER = "postgres";

  private final DataSource database;
  private final Path folder;

  public Backup(DataSource database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  /** Writes the file; it appears under its name only once it is complete. Returns its rows. */
  public long write(Path file, Instant now) throws IOException, SQLException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Contents contents;
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished));
        Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      contents = writeTables(connection, zip, now);
      connection.rollback();
      writeFiles(zip);
      zip.putNextEntry(new ZipEntry(Contents.NAME));
      zip.write(new JsonMapper().writeValueAsBytes(contents));
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    return contents.tables().stream().mapToLong(Contents.Table::rows).sum();
  }

  private static Contents writeTables(Connection connection, ZipOutputStream zip, Instant now)
      throws SQLException, IOException {
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    List<Contents.Table> tables = new ArrayList<>();
    for (String name : Schema.tables(connection)) {
      if (NOT_KEPT.contains(name)) {
        continue;
      }
      Contents.Table table = new Contents.Table(name, Schema.columns(connection, name), 0);
      zip.putNextEntry(new ZipEntry(table.entry()));
      long rows = copy.copyOut("copy " + table.sql() + " to stdout", new KeptOpen(zip));
      tables.add(new Contents.Table(name, table.columns(), rows));
    }
    return new Contents(
        Contents.FORMAT,
        now.toString(),
        Schema.migrations(connection),
        tables,
        Schema.sequences(connection));
  }

  private void writeFiles(ZipOutputStream zip) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(this::isKept)::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        zip.putNextEntry(new ZipEntry("files/" + name));
        Files.copy(file, zip);
      }
    }
  }

  private boolean isKept(Path file) {
    return Files.isRegularFile(file)
        && !folder.relativize(file).startsWith(DATABASE_FOLDER)
        && !file.getFileName().toString().endsWith(".unfinished");
  }

  /** A table's end does not end the file. */
  private static final class KeptOpen extends FilterOutputStream {
    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
