package org.roviec.server.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Basis;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was observed, as it lies in the database: only ever added to. */
@Repository
class Observations {

  private static final String INSERT =
      """
      insert into observation (indicator_id, label, period_from, period_to, value, status, origin,
        document_id, verdict_id, place_start, place_end, quote, source, replaces, reason,
        entered_by, entered_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  Observations(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** All that was ever entered for indicators, by theirs, in the order of time; one query. */
  Map<Long, List<Observation>> of(Collection<Long> indicators) {
    Map<Long, List<Observation>> found = new HashMap<>();
    jdbc.sql(
            """
            select o.*, o.value is not null
              and not exists (select 1 from observation n where n.replaces = o.id) as current
            from observation o where o.indicator_id = any (:ids)
            order by o.period_to, o.id
            """)
        .param("ids", indicators.toArray(Long[]::new))
        .query(row -> {
          Observation one = observation(row);
          found.computeIfAbsent(one.indicatorId(), _ -> new ArrayList<>()).add(one);
        });
    return found;
  }

  List<Observation> of(long indicator) {
    return of(List.of(indicator)).getOrDefault(indicator, List.of());
  }

  /** For which indicators these figures are observed already. */
  Map<Long, Long> takenFrom(Collection<Long> verdicts) {
    Map<Long, Long> taken = new HashMap<>();
    jdbc.sql(
            """
            select o.verdict_id, o.indicator_id from observation o
            where o.verdict_id = any (:verdicts) and o.value is not null
              and not exists (select 1 from observation n where n.replaces = o.id)
            """)
        .param("verdicts", verdicts.toArray(Long[]::new))
        .query(row -> {
          taken.put(row.getLong(1), row.getLong(2));
        });
    return taken;
  }

  /** Adds values, in one go. */
  void insert(List<Row> rows, String actor, Instant now) {
    List<@Nullable Object[]> written = new ArrayList<>();
    for (Row row : rows) {
      NewObservation one = row.observation();
      Basis source = one.source();
      written.add(
          new @Nullable Object[] {
            row.indicatorId(),
            one.label(),
            one.from(),
            one.to(),
            row.takenBack() ? null : one.value(),
            one.status().name(),
            one.origin().name(),
            source.documentId(),
            source.verdictId(),
            source.start(),
            source.end(),
            source.quote(),
            source.label(),
            row.replaces(),
            row.reason(),
            actor,
            Timestamp.from(now)
          });
    }
    batch.batchUpdate(INSERT, written);
  }

  /**
   * A value to be added.
   *
   * @param replaces the one it corrects or takes back; null for a first entry
   * @param takenBack whether nothing shall stand in the place of that one
   */
  record Row(
      long indicatorId,
      NewObservation observation,
      @Nullable Long replaces,
      @Nullable String reason,
      boolean takenBack) {}

  private static Observation observation(ResultSet row) throws SQLException {
    return new Observation(
        row.getLong("id"),
        row.getLong("indicator_id"),
        row.getString("label"),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        row.getBigDecimal("value"),
        ObservationStatus.valueOf(row.getString("status")),
        Origin.valueOf(row.getString("origin")),
        Indicators.basis(row, "source"),
        row.getObject("replaces", Long.class),
        row.getString("reason"),
        row.getString("entered_by"),
        row.getTimestamp("entered_at").toInstant(),
        row.getBoolean("current"));
  }
}
