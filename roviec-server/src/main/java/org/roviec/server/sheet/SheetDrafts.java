package org.roviec.server.sheet;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sheets that were handed in and wait for a person's word; each person sees their own. Each feature
 * that takes sheets has a table of its own for them.
 *
 * @param <R> the rows of such a sheet
 */
@Transactional
public abstract class SheetDrafts<R> {

  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final String table;
  private final Class<R> rows;

  /** The drafts in a table. */
  protected SheetDrafts(JdbcClient jdbc, JsonMapper json, String table, Class<R> rows) {
    this.jdbc = jdbc;
    this.json = json;
    this.table = table;
    this.rows = rows;
  }

  /** Keeps a sheet; those that nobody took within a week are forgotten. */
  public UUID keep(R sheet, String fileName, String account, Instant now) {
    UUID id = UUID.randomUUID();
    jdbc.sql("delete from " + table + " where handed_in_at < :old")
        .param("old", Timestamp.from(now.minus(KEPT)))
        .update();
    jdbc.sql(
            "insert into "
                + table
                + " (id, account, file_name, handed_in_at, rows)"
                + " values (:id, :account, :name, :now, cast(:rows as jsonb))")
        .param("id", id)
        .param("account", account)
        .param("name", fileName)
        .param("now", Timestamp.from(now))
        .param("rows", json.writeValueAsString(sheet))
        .update();
    return id;
  }

  /** A sheet that the person handed in and that is not taken yet. */
  @Transactional(readOnly = true)
  public Optional<Draft<R>> find(UUID id, String account) {
    return jdbc.sql(
            "select file_name, rows from "
                + table
                + " where id = :id and account = :account and taken_at is null")
        .param("id", id)
        .param("account", account)
        .query(
            (row, _) -> new Draft<>(id, row.getString(1), json.readValue(row.getString(2), rows)))
        .optional();
  }

  /** Marks a sheet as taken; false if somebody was faster. To be called where it is taken. */
  public boolean take(UUID id, Instant now) {
    return jdbc.sql("update " + table + " set taken_at = :now where id = :id and taken_at is null")
            .param("now", Timestamp.from(now))
            .param("id", id)
            .update()
        == 1;
  }

  /**
   * A sheet that waits.
   *
   * @param fileName as it was called when handed in
   */
  public record Draft<R>(UUID id, String fileName, R rows) {}
}
