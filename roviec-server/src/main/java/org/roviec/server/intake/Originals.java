package org.roviec.server.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The original files, byte for byte, by their SHA-256; kept in the database in pieces. */
@Repository
class Originals {

  private static final int CHUNK = 1 << 20;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Clock clock;

  Originals(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.clock = clock;
  }

  /** Keeps a file; one that is kept already stays as it is. */
  void keep(String sha256, byte[] bytes) {
    int added =
        jdbc.sql(
                "insert into original_file (sha256, size, stored_at) values (?, ?, ?)"
                    + " on conflict do nothing")
            .params(sha256, bytes.length, OffsetDateTime.now(clock))
            .update();
    if (added > 0) {
      template.batchUpdate(
          "insert into original_chunk (sha256, position, bytes) values (?, ?, ?)",
          new Chunks(sha256, bytes));
    }
  }

  /** The size of a file in bytes. */
  long size(String sha256) {
    return jdbc.sql("select size from original_file where sha256 = ?")
        .param(sha256)
        .query(Long.class)
        .single();
  }

  /** Writes a file as it came in. */
  void write(String sha256, OutputStream out) throws IOException {
    int count = (int) ((size(sha256) + CHUNK - 1) / CHUNK);
    for (int i = 0; i < count; i++) {
      out.write(
          jdbc.sql("select bytes from original_chunk where sha256 = ? and position = ?")
              .params(sha256, i)
              .query(byte[].class)
              .single());
    }
  }

  /** A file as it came in. */
  byte[] bytes(String sha256) {
    try (java.io.ByteArrayOutputStream out =
        new java.io.ByteArrayOutputStream(Math.toIntExact(size(sha256)))) {
      write(sha256, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The pieces of a file; its bytes are read only. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Chunks(String sha256, byte[] bytes) implements BatchPreparedStatementSetter {
    @Override
    public void setValues(PreparedStatement row, int i) throws SQLException {
      int from = i * CHUNK;
      row.setString(1, sha256);
      row.setInt(2, i);
      row.setBytes(3, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK)));
    }

    @Override
    public int getBatchSize() {
      return (bytes.length + CHUNK - 1) / CHUNK;
    }
  }
}
