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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Basis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews and what was judged at them, as it lies in the database: only ever added to. */
@Repository
class Assessments {

  private final JdbcClient jdbc;

  Assessments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All reviews, the latest first. */
  List<TargetReview> reviews() {
    return jdbc.sql("select * from target_review order by as_of desc, id desc")
        .query((row, _) -> review(row))
        .list();
  }

  Optional<TargetReview> review(long id) {
    return jdbc.sql("select * from target_review where id = :id")
        .param("id", id)
        .query((row, _) -> review(row))
        .optional();
  }

  /** Opens a review; empty if there is one of that name. */
  Optional<Long> open(
      String name, Occasion kind, LocalDate asOf, int total, Basis basis, String by, Instant now) {
    return jdbc.sql(
            """
            insert into target_review (name, kind, as_of, total, document_id, verdict_id,
              place_start, place_end, quote, basis, opened_by, opened_at)
            values (:name, :kind, :asOf, :total, :document, :verdict, :start, :end, :quote, :basis,
              :by, :now)
            on conflict (name) do nothing returning id
            """)
        .param("name", name)
        .param("kind", kind.name())
        .param("asOf", asOf)
        .param("total", total)
        .param("document", basis.documentId())
        .param("verdict", basis.verdictId())
        .param("start", basis.start())
        .param("end", basis.end())
        .param("quote", basis.quote())
        .param("basis", basis.label())
        .param("by", by)
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .optional();
  }

  /** All that was judged of indicators, by theirs, the newest first; one query. */
  Map<Long, List<Assessment>> of(Collection<Long> indicators) {
    Map<Long, List<Assessment>> found = new HashMap<>();
    jdbc.sql(
            """
            select a.*, r.name as review from assessment a join target_review r on r.id = a.review_id
            where a.indicator_id = any (:ids) order by a.id desc
            """)
        .param("ids", indicators.toArray(Long[]::new))
        .query(row -> {
          Assessment one = assessment(row);
          found.computeIfAbsent(one.indicatorId(), _ -> new ArrayList<>()).add(one);
        });
    return found;
  }

  void insert(
      long indicator,
      long review,
      Grade grade,
      Reckoning proposed,
      @Nullable Long observation,
      String reason,
      String by,
      Instant now) {
    jdbc.sql(
            """
            insert into assessment (indicator_id, review_id, grade, proposed, why, observation_id,
              reason, made_by, made_at)
            values (:indicator, :review, :grade, :proposed, :why, :observation, :reason, :by, :now)
            """)
        .param("indicator", indicator)
        .param("review", review)
        .param("grade", grade.name())
        .param("proposed", proposed.grade().name())
        .param("why", proposed.why().name())
        .param("observation", observation)
        .param("reason", reason)
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
  }

  private static TargetReview review(ResultSet row) throws SQLException {
    return new TargetReview(
        row.getLong("id"),
        row.getString("name"),
        Occasion.valueOf(row.getString("kind")),
        row.getObject("as_of", LocalDate.class),
        row.getInt("total"),
        Indicators.basis(row, "basis"),
        row.getString("opened_by"));
  }

  private static Assessment assessment(ResultSet row) throws SQLException {
    return new Assessment(
        row.getLong("id"),
        row.getLong("indicator_id"),
        row.getLong("review_id"),
        row.getString("review"),
        Grade.valueOf(row.getString("grade")),
        Grade.valueOf(row.getString("proposed")),
        Reckoning.Why.valueOf(row.getString("why")),
        row.getObject("observation_id", Long.class),
        row.getString("reason"),
        row.getString("made_by"),
        row.getTimestamp("made_at").toInstant());
  }
}
