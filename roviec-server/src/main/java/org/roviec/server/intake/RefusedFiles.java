package org.roviec.server.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Files that were not taken in, and why; people look at this when a file does not turn up. */
@Repository
class RefusedFiles {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int SHOWN = 20;

  private final JdbcClient jdbc;
  private final Clock clock;

  RefusedFiles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A file that was not taken in.
   *
   * @param fileName null for a file with a mark of secrecy
   */
  record Refusal(long id, Instant at, @Nullable String fileName, Reason reason) {}

  void add(@Nullable String fileName, Reason reason, Sender sender) {
    jdbc.sql(
            "insert into refusal (at, by, channel, file_name, reason, arguments)"
                + " values (?, ?, ?, ?, ?, ?::jsonb)")
        .params(
            Arrays.asList(
                OffsetDateTime.now(clock),
                sender.name(),
                sender.channel().name(),
                fileName,
                reason.key(),
                JSON.writeValueAsString(reason.arguments())))
        .update();
  }

  /** The latest files of a person and of the watched folder that were not taken in. */
  List<Refusal> latest(String name) {
    return jdbc.sql(
            "select id, at, file_name, reason, arguments from refusal"
                + " where by = ? or channel = 'FOLDER' order by id desc limit ?")
        .params(name, SHOWN)
        .query((row, number) ->
            new Refusal(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                new Reason(
                    row.getString(4), List.of(JSON.readValue(row.getString(5), String[].class)))))
        .list();
  }

  /** Takes what a person has seen off the list. */
  void dismiss(String name) {
    jdbc.sql("delete from refusal where by = ? or channel = 'FOLDER'").param(name).update();
  }
}
