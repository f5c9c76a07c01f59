package org.roviec.server.target;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What happened to indicators, as it lies in the database: only ever added to. */
@Repository
class IndicatorEvents {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  IndicatorEvents(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(long indicator, IndicatorEvent event) {
    jdbc.sql(
            """
            insert into indicator_event (indicator_id, at, actor, kind, before, after, reason)
            values (:id, :at, :actor, :kind, cast(:before as jsonb), cast(:after as jsonb), :reason)
            """)
        .param("id", indicator)
        .param("at", Timestamp.from(event.at()))
        .param("actor", event.actor())
        .param("kind", event.kind().name())
        .param("before", written(event.before()))
        .param("after", written(event.after()))
        .param("reason", event.reason())
        .update();
  }

  /** Without facts on either side. */
  void add(
      long indicator,
      IndicatorEvent.Kind kind,
      String actor,
      @Nullable String reason,
      Instant now) {
    add(indicator, new IndicatorEvent(now, actor, kind, null, null, reason));
  }

  /** All that happened to an indicator, the newest first. */
  List<IndicatorEvent> of(long indicator) {
    return jdbc.sql("select * from indicator_event where indicator_id = :id order by id desc")
        .param("id", indicator)
        .query((row, _) ->
            new IndicatorEvent(
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                IndicatorEvent.Kind.valueOf(row.getString("kind")),
                read(row.getString("before")),
                read(row.getString("after")),
                row.getString("reason")))
        .list();
  }

  private @Nullable String written(@Nullable IndicatorFacts facts) {
    return facts == null ? null : json.writeValueAsString(facts);
  }

  private @Nullable IndicatorFacts read(@Nullable String written) {
    return written == null ? null : json.readValue(written, IndicatorFacts.class);
  }
}
