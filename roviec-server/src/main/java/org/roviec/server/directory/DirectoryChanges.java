package org.roviec.server.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The record of changes, each with its way back. */
@Component
class DirectoryChanges {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  DirectoryChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long record(Instant at, String by, Change change, String name, DirectoryDelta delta) {
    return jdbc.sql(
            """
            insert into directory_change
                (changed_at, changed_by, kind, subject, summary, removed, added)
            values (:at, :by, :kind, :subject, :summary, :removed, :added) returning id
            """)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .param("kind", change.sort())
        .param("subject", change.subject().value())
        .param("summary", name)
        .param("removed", JSON.writeValueAsString(delta.removed()))
        .param("added", JSON.writeValueAsString(delta.added()))
        .query(Long.class)
        .single();
  }

  /** The rows of a change that was not undone. */
  Optional<DirectoryDelta> find(long id) {
    return jdbc.sql("select removed, added from directory_change where id = ? and not undone")
        .param(id)
        .query((row, n) -> new DirectoryDelta(rows(row.getString(1)), rows(row.getString(2))))
        .optional();
  }

  private static DirectoryRows rows(String json) {
    return JSON.readValue(json, DirectoryRows.class);
  }

  OrganizationId subject(long id) {
    return new OrganizationId(
        jdbc.sql("select subject from directory_change where id = ?")
            .param(id)
            .query(String.class)
            .single());
  }

  void undone(long id) {
    jdbc.sql("update directory_change set undone = true where id = ?").param(id).update();
  }

  List<DirectoryChange> last(int most) {
    return jdbc.sql(
            """
            select id, changed_at, changed_by, kind, subject, summary, undone
            from directory_change order by id desc limit ?
            """)
        .param(most)
        .query((row, n) ->
            new DirectoryChange(
                row.getLong(1),
                row.getTimestamp(2).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7)))
        .list();
  }
}
