package org.roviec.server.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Scope;
import org.roviec.text.Vietnamese;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The indicators as they lie in the database. */
@Repository
class Indicators {

  private final JdbcClient jdbc;

  Indicators(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Indicator> find(long id) {
    return jdbc.sql("select * from indicator where id = :id")
        .param("id", id)
        .query((row, _) -> indicator(row))
        .optional();
  }

  /** Those that somebody may see, by name. */
  List<Indicator> all(Scope scope) {
    return jdbc.sql(
            """
            select * from indicator where (:all or owner_id = any (:bodies))
            order by closed_on nulls first, folded, id
            """)
        .param("all", scope.all())
        .param("bodies", scope.bodies().toArray(Long[]::new))
        .query((row, _) -> indicator(row))
        .list();
  }

  /** The indicators made from these figures. */
  Map<Long, Long> madeFrom(Collection<Long> verdicts) {
    Map<Long, Long> made = new HashMap<>();
    jdbc.sql("select verdict_id, id from indicator where verdict_id = any (:verdicts)")
        .param("verdicts", verdicts.toArray(Long[]::new))
        .query(row -> {
          made.put(row.getLong(1), row.getLong(2));
        });
    return made;
  }

  /** Writes a new one; of one figure there is only one, which is returned instead. */
  long insert(IndicatorFacts facts, Basis basis, LocalDate today, String actor, Instant now) {
    return with(
            jdbc.sql(
                """
                insert into indicator (name, unit, owner, owner_id, field, direction, course,
                  comparator, target, target_max, horizon, horizon_from, horizon_to, baseline,
                  baseline_on, baseline_note, document_id, verdict_id, place_start, place_end,
                  quote, basis, opened_on, opened_by, updated_at, folded)
                values (:name, :unit, :owner, :ownerId, :field, :direction, :course,
                  :comparator, :target, :max, :horizon, :from, :to, :baseline,
                  :baselineOn, :note, :document, :verdict, :start, :end,
                  :quote, :basis, :today, :actor, :now, :folded)
                on conflict (verdict_id) do update set updated_at = indicator.updated_at
                returning id
                """),
            facts)
        .param("document", basis.documentId())
        .param("verdict", basis.verdictId())
        .param("start", basis.start())
        .param("end", basis.end())
        .param("quote", basis.quote())
        .param("basis", basis.label())
        .param("today", today)
        .param("actor", actor)
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  /** Writes new facts over an indicator; false if it was changed meanwhile. */
  boolean update(Indicator indicator, IndicatorFacts facts, Instant now) {
    return with(
                jdbc.sql(
                    """
                    update indicator set name = :name, unit = :unit, owner = :owner,
                      owner_id = :ownerId, field = :field, direction = :direction,
                      course = :course, comparator = :comparator, target = :target,
                      target_max = :max, horizon = :horizon, horizon_from = :from,
                      horizon_to = :to, baseline = :baseline, baseline_on = :baselineOn,
                      baseline_note = :note, folded = :folded, updated_at = :now,
                      version = version + 1
                    where id = :id and version = :version
                    """),
                facts)
            .param("now", Timestamp.from(now))
            .param("id", indicator.id())
            .param("version", indicator.version())
            .update()
        == 1;
  }

  /** Ends the following, or takes it up again with null; false if it was changed meanwhile. */
  boolean close(Indicator indicator, @Nullable LocalDate on, Instant now) {
    return jdbc.sql(
                """
                update indicator set closed_on = :on, updated_at = :now, version = version + 1
                where id = :id and version = :version
                """)
            .param("on", on)
            .param("now", Timestamp.from(now))
            .param("id", indicator.id())
            .param("version", indicator.version())
            .update()
        == 1;
  }

  private static JdbcClient.StatementSpec with(
      JdbcClient.StatementSpec statement, IndicatorFacts facts) {
    Plan plan = facts.plan();
    Goal goal = plan.goal();
    return statement
        .param("name", facts.name())
        .param("unit", facts.unit())
        .param("owner", facts.owner())
        .param("ownerId", facts.ownerId())
        .param("field", facts.field())
        .param("direction", plan.direction().name())
        .param("course", plan.course().name())
        .param("comparator", goal == null ? "=" : goal.comparator().code())
        .param("target", goal == null ? null : goal.value())
        .param("max", goal == null ? null : goal.max())
        .param("horizon", facts.horizon())
        .param("from", plan.from())
        .param("to", plan.to())
        .param("baseline", plan.baseline())
        .param("baselineOn", plan.baselineOn())
        .param("note", facts.baselineNote())
        .param(
            "folded",
            Vietnamese.bare(facts.name() + " " + (facts.owner() == null ? "" : facts.owner())));
  }

  private static Indicator indicator(ResultSet row) throws SQLException {
    var target = row.getBigDecimal("target");
    Goal goal =
        target == null
            ? null
            : new Goal(
                Comparator.of(row.getString("comparator")),
                target,
                row.getBigDecimal("target_max"));
    Plan plan =
        new Plan(
            Direction.valueOf(row.getString("direction")),
            Course.valueOf(row.getString("course")),
            goal,
            row.getObject("horizon_from", LocalDate.class),
            row.getObject("horizon_to", LocalDate.class),
            row.getBigDecimal("baseline"),
            row.getObject("baseline_on", LocalDate.class));
    return new Indicator(
        row.getLong("id"),
        row.getInt("version"),
        new IndicatorFacts(
            row.getString("name"),
            row.getString("unit"),
            row.getString("owner"),
            row.getObject("owner_id", Long.class),
            row.getString("field"),
            plan,
            row.getString("horizon"),
            row.getString("baseline_note")),
        basis(row, "basis"),
        row.getObject("opened_on", LocalDate.class),
        row.getString("opened_by"),
        row.getObject("closed_on", LocalDate.class));
  }

  /** What a row rests on. */
  static Basis basis(ResultSet row, String label) throws SQLException {
    return new Basis(
        row.getString(label),
        row.getObject("document_id", Long.class),
        row.getObject("verdict_id", Long.class),
        row.getObject("place_start", Integer.class),
        row.getObject("place_end", Integer.class),
        row.getString("quote"),
        null);
  }
}
