package org.roviec.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.BaseConnection;

/** Writes many rows into a table the fastest way PostgreSQL has. */
final class Copy implements AutoCloseable {

  private final CopyIn copy;
  private final StringBuilder line = new StringBuilder();

  /** Begins; a connection copies into one table at a time. */
  Copy(Connection database, String table, String columns) throws SQLException {
    String sql = "copy " + table + " (" + columns + ") from stdin";
    copy = database.unwrap(BaseConnection.class).getCopyAPI().copyIn(sql);
  }

  /** Adds a row. */
  void add(@Nullable Object... values) throws SQLException {
    line.setLength(0);
    for (Object value : values) {
      line.append(line.isEmpty() ? "" : "\t");
      line.append(value == null ? "\\N" : escaped(value.toString()));
    }
    byte[] bytes = line.append('\n').toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  @Override
  public void close() throws SQLException {
    copy.endCopy();
  }
}
