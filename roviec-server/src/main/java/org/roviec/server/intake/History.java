package org.roviec.server.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to documents, in order. */
@Repository
public class History {

  private final JdbcClient jdbc;
  private final Clock clock;

  History(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Something that happened.
   *
   * @param by user name, or name of the program
   * @param kind name of what happened; words in the messages under {@code intake.event}
   * @param detail what the words need
   */
  public record Entry(Instant at, String by, String kind, String detail) {}

  /** Adds what just happened, within the caller's transaction. */
  public void add(long documentId, String by, String kind, String detail) {
    jdbc.sql(
            "insert into document_event (document_id, at, by, kind, detail) values (?, ?, ?, ?, ?)")
        .params(documentId, OffsetDateTime.now(clock), by, kind, detail)
        .update();
  }

  /** What happened to a document, the latest first. */
  public List<Entry> of(long documentId) {
    return jdbc.sql(
            "select at, by, kind, detail from document_event where document_id = ? order by id desc")
        .param(documentId)
        .query((row, number) ->
            new Entry(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getString(2),
                row.getString(3),
                row.getString(4)))
        .list();
  }
}
