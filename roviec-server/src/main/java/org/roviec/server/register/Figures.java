package org.roviec.server.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.roviec.text.Vietnamese;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The confirmed targets, figures and tallies of all documents. */
@Repository
public class Figures {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  Figures(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** Adds figures; one of the same reviewed finding is replaced. */
  @Transactional
  public void put(List<Figure> figures) {
    List<Object[]> rows = new ArrayList<>();
    for (Figure f : figures) {
      rows.add(
          new Object[] {
            f.documentId(),
            f.verdictId(),
            f.kind(),
            f.name(),
            f.comparator(),
            f.value(),
            f.valueMax(),
            f.of(),
            f.unit(),
            f.status(),
            f.from(),
            f.to(),
            f.start(),
            f.end(),
            f.quote(),
            f.source(),
            Vietnamese.bare(f.name() + " " + f.source())
          });
    }
    batch.batchUpdate(
        """
        insert into figure (document_id, verdict_id, kind, name, comparator, value, value_max,
          of_value, unit, status, period_from, period_to, place_start, place_end, quote, source, folded)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (verdict_id) do update set kind = excluded.kind, name = excluded.name,
          comparator = excluded.comparator, value = excluded.value,
          value_max = excluded.value_max, of_value = excluded.of_value, unit = excluded.unit,
          status = excluded.status,
          period_from = excluded.period_from, period_to = excluded.period_to,
          folded = excluded.folded
        """,
        rows);
  }

  /** How many figures there are with these words in their name or source. */
  @Transactional(readOnly = true)
  public long count(String words) {
    Map<String, Object> parameters = new HashMap<>();
    String where = where(words, parameters);
    return jdbc.sql("select count(*) from figure where " + where)
        .params(parameters)
        .query(Long.class)
        .single();
  }

  /**
   * A page of figures.
   *
   * @param order by what, in SQL; never from outside
   */
  @Transactional(readOnly = true)
  public List<Figure> page(String words, String order, long offset, int size) {
    Map<String, Object> parameters = new HashMap<>();
    String where = where(words, parameters);
    return jdbc.sql(
            "select * from figure where "
                + where
                + " order by "
                + order
                + " limit :size offset :offset")
        .params(parameters)
        .param("size", size)
        .param("offset", offset)
        .query((row, _) -> figure(row))
        .list();
  }

  /** A figure by its reviewed finding. */
  @Transactional(readOnly = true)
  public Optional<Figure> find(long verdictId) {
    return jdbc.sql("select * from figure where verdict_id = :verdict")
        .param("verdict", verdictId)
        .query((row, _) -> figure(row))
        .optional();
  }

  /** All figures of some kinds, document by document as they stand there; at most so many. */
  @Transactional(readOnly = true)
  public List<Figure> ofKinds(Set<String> kinds, int most) {
    return jdbc.sql(
            """
            select * from figure where kind = any (:kinds)
            order by document_id desc, place_start, verdict_id limit :most
            """)
        .param("kinds", kinds.toArray(String[]::new))
        .param("most", most)
        .query((row, _) -> figure(row))
        .list();
  }

  private static String where(String words, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder("true");
    SearchWords.add(where, parameters, "figure", words);
    return where.toString();
  }

  private static Figure figure(ResultSet row) throws SQLException {
    return new Figure(
        row.getLong("document_id"),
        row.getLong("verdict_id"),
        row.getString("kind"),
        row.getString("name"),
        row.getString("comparator"),
        row.getBigDecimal("value"),
        row.getBigDecimal("value_max"),
        row.getBigDecimal("of_value"),
        row.getString("unit"),
        row.getString("status"),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        row.getInt("place_start"),
        row.getInt("place_end"),
        row.getString("quote"),
        row.getString("source"));
  }
}
