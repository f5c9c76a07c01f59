package org.roviec.server.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Indicators with all that is known of them. However many there are, it takes six queries; an
 * office has some dozens, a province some hundreds.
 */
@Service
public class TargetList {

  private final Indicators indicators;
  private final Observations observations;
  private final Assessments assessments;
  private final Register register;
  private final JdbcClient jdbc;

  TargetList(
      Indicators indicators,
      Observations observations,
      Assessments assessments,
      Register register,
      JdbcClient jdbc) {
    this.indicators = indicators;
    this.observations = observations;
    this.assessments = assessments;
    this.register = register;
    this.jdbc = jdbc;
  }

  /** All that somebody may see, by name; those no longer followed come last. */
  @Transactional(readOnly = true)
  public List<TargetRow> all(Scope scope, LocalDate today) {
    return rows(indicators.all(scope), today);
  }

  /** Those that are followed and slip, the worst first. */
  @Transactional(readOnly = true)
  public List<TargetRow> slipping(Scope scope, LocalDate today) {
    return all(scope, today).stream()
        .filter(row -> row.indicator().closedOn() == null && row.grade().isSlipping())
        .sorted(
            java.util.Comparator.comparing((TargetRow row) -> row.grade() != Grade.MISSED)
                .thenComparing(row -> !row.isUnattended())
                .thenComparingLong(row -> row.indicator().id()))
        .toList();
  }

  /** One of them; empty if there is none, or the person may not see it. */
  @Transactional(readOnly = true)
  public Optional<TargetRow> find(long id, Scope scope, LocalDate today) {
    return indicators
        .find(id)
        .filter(one -> isSeen(one, scope))
        .map(one -> rows(List.of(one), today).getFirst());
  }

  private static boolean isSeen(Indicator indicator, Scope scope) {
    Long owner = indicator.facts().ownerId();
    return scope.all() || (owner != null && scope.bodies().contains(owner));
  }

  /** Those that a task acts on. */
  @Transactional(readOnly = true)
  public List<TargetRow> ofTask(long task, Scope scope, LocalDate today) {
    List<Indicator> linked =
        jdbc
            .sql("select indicator_id from indicator_task where task_id = :task order by 1")
            .param("task", task)
            .query(Long.class)
            .list()
            .stream()
            .flatMap(id -> indicators.find(id).stream())
            .filter(one -> isSeen(one, scope))
            .toList();
    return rows(linked, today);
  }

  private List<TargetRow> rows(List<Indicator> of, LocalDate today) {
    List<Long> ids = of.stream().map(Indicator::id).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Observation>> seen = observations.of(ids);
    Map<Long, List<Assessment>> judged = assessments.of(ids);
    Map<Long, List<Task>> tasks = tasks(ids);
    return of.stream()
        .map(one ->
            new TargetRow(
                one,
                new Series(seen.getOrDefault(one.id(), List.of())),
                judged.getOrDefault(one.id(), List.of()),
                tasks.getOrDefault(one.id(), List.of()),
                today))
        .toList();
  }

  private Map<Long, List<Task>> tasks(List<Long> ids) {
    Map<Long, List<Long>> links = new HashMap<>();
    Set<Long> wanted = new LinkedHashSet<>();
    jdbc.sql(
            """
            select indicator_id, task_id from indicator_task
            where indicator_id = any (:ids) order by linked_at, task_id
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query(row -> {
          links.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(row.getLong(2));
          wanted.add(row.getLong(2));
        });
    Map<Long, Task> known = new HashMap<>();
    register.findAll(wanted).forEach(task -> known.put(task.id(), task));
    Map<Long, List<Task>> tasks = new HashMap<>();
    links.forEach((indicator, of) ->
        tasks.put(indicator, of.stream().map(known::get).filter(Objects::nonNull).toList()));
    return tasks;
  }
}
