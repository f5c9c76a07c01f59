package org.roviec.server.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tasks. Every count is over the same conditions as the register's list, so that the list
 * behind a figure has just as many rows; each method is one query, however many tasks there are.
 */
@Service
public class TaskStatistics {

  /**
   * The tasks that were not settled at the end of a day, as the register had them then: what the
   * first change after it says was before, else what is now. Most tasks are settled and were not
   * touched since; those are never looked at. Bodies, fields and documents are today's.
   */
  @SuppressWarnings("InlineFormatString") // a statement, easier to read beside its sentence
  private static final String OPEN_AS_OF =
      """
      with changed as materialized (
        select distinct on (e.task_id) e.task_id, e.was_progress as progress,
          cast(e.was_due as date) as due, e.was_due_kind as due_kind,
          cast(e.was_reported as date) as reported_on
        from task_event e where e.at >= :since and e.was_progress is not null
        order by e.task_id, e.id)
      select %s from (
        select t.id, t.document_id, t.field, t.priority, t.folded, t.words, t.opened_on, t.completed_on,
          t.updated_at, t.progress, t.due, t.due_kind, t.reported_on
        from task t
        where t.progress in ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'PAUSED')
          and not exists (select 1 from changed c where c.task_id = t.id)
        union all
        select t.id, t.document_id, t.field, t.priority, t.folded, t.words, t.opened_on, null,
          t.updated_at, c.progress, c.due, c.due_kind, c.reported_on
        from changed c join task t on t.id = c.task_id
        where c.progress in ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'PAUSED')) task
      where task.opened_on <= :today and %s\
      """;

  /** Counts of a group stand after its number and its name. */
  private static final int FIRST_COUNT = 3;

  private final JdbcClient jdbc;
  private final Clock clock;

  TaskStatistics(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How many tasks each view of tasks that are not settled shows. */
  @Transactional(readOnly = true)
  public Map<View, Long> open(TaskFilter filter, Scope scope, LocalDate today) {
    Map<String, Object> parameters = new HashMap<>();
    String where = filter.in(View.OPEN).sql(scope, today, parameters);
    return counts("select " + views() + " from task where " + where, parameters);
  }

  /** How many such tasks each view showed at the end of a day that is past. */
  @Transactional(readOnly = true)
  public Map<View, Long> openAsOf(TaskFilter filter, Scope scope, LocalDate day) {
    Map<String, Object> parameters = new HashMap<>();
    String where = filter.in(View.ALL).sql(scope, day, parameters);
    parameters.put(
        "since", Timestamp.from(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
    return counts(OPEN_AS_OF.formatted(views(), where), parameters);
  }

  private Map<View, Long> counts(String sql, Map<String, Object> parameters) {
    return jdbc.sql(sql)
        .params(parameters)
        .query((row, _) -> {
          Map<View, Long> counts = new EnumMap<>(View.class);
          for (View view : View.values()) {
            if (view.isOfOpen()) {
              counts.put(view, row.getLong(view.name()));
            }
          }
          return counts;
        })
        .single();
  }

  private static String views() {
    return Arrays.stream(View.values())
        .filter(View::isOfOpen)
        .map(view -> "count(*) filter (where " + view.condition() + ") as " + view.name())
        .collect(Collectors.joining(", "));
  }

  /**
   * Tasks of one group, by whether they keep their deadline.
   *
   * @param id number of the body or document; null where the group has only a name, or none
   * @param name of the field, person, body as written, or month; null where there is none
   * @param counts for every timeliness; they make the total
   */
  public record Group(@Nullable Long id, @Nullable String name, Map<Timeliness, Long> counts) {

    /** How many of one kind. */
    public long count(Timeliness timeliness) {
      return counts.getOrDefault(timeliness, 0L);
    }

    /** How many in all. */
    public long total() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * Tasks by groups, and all of them, from one look at the register.
   *
   * @param groups a task with two leads is counted with each of them
   * @param all every task once, by whether it keeps its deadline; they make the total
   */
  public record Groups(List<Group> groups, Map<Timeliness, Long> all) {

    /** Keeps its own list. */
    public Groups {
      groups = List.copyOf(groups);
    }
  }

  /** Tasks by groups. */
  @Transactional(readOnly = true)
  public Groups groups(Grouping by, TaskFilter filter, Scope scope, LocalDate today) {
    Map<String, Object> parameters = new HashMap<>();
    String where = filter.sql(scope, today, parameters);
    Map<List<Object>, Map<Timeliness, Long>> counts = new LinkedHashMap<>();
    Map<Timeliness, Long> all = new EnumMap<>(Timeliness.class);
    for (Timeliness each : Timeliness.values()) {
      all.put(each, 0L);
    }
    jdbc.sql(
            """
            select id, name%s from (
              select %s as id, %s as name, %s as timeliness, %s as further
              from task %s where %s offset 0) counted
            group by id, name
            """
                .formatted(
                    columns(by),
                    by.id(),
                    by.groupName(),
                    Timeliness.NUMBER_SQL,
                    by.further(),
                    by.join(),
                    where))
        .params(parameters)
        .query(row -> {
          Map<Timeliness, Long> group =
              counts.computeIfAbsent(key(by, row), _ -> new EnumMap<>(Timeliness.class));
          int column = FIRST_COUNT;
          for (Timeliness each : Timeliness.values()) {
            long number = row.getLong(column++);
            long further = by.overlaps() ? row.getLong(column++) : 0;
            if (number > 0) {
              group.merge(each, number, Long::sum);
              all.merge(each, number - further, Long::sum);
            }
          }
        });
    List<Group> groups = new ArrayList<>();
    counts.forEach((key, numbers) -> groups.add(group(key, numbers)));
    return new Groups(groups, all);
  }

  /**
   * A count for each timeliness, and where groups overlap, how many stand in one before as well.
   */
  private static String columns(Grouping by) {
    StringBuilder columns = new StringBuilder();
    for (Timeliness each : Timeliness.values()) {
      String of = ", count(*) filter (where timeliness = " + each.number();
      columns.append(of).append(')');
      if (by.overlaps()) {
        columns.append(of).append(" and further)");
      }
    }
    return columns.toString();
  }

  private static List<Object> key(Grouping by, ResultSet row) throws SQLException {
    Long id = row.getObject("id", Long.class);
    String name = row.getString("name");
    return List.of(id == null ? "" : id, name == null ? "" : by.shown(name), name != null);
  }

  private static Group group(List<Object> key, Map<Timeliness, Long> counts) {
    return new Group(
        key.get(0) instanceof Long id ? id : null,
        key.get(2).equals(true) ? (String) key.get(1) : null,
        counts);
  }

  /** What came in and went out, day by day, between two days; counted by day, not by month. */
  @Transactional(readOnly = true)
  public Flow flow(
      TaskFilter filter, Scope scope, LocalDate today, LocalDate first, LocalDate last) {
    Map<String, Object> parameters = new HashMap<>();
    String where = filter.sql(scope, today, parameters);
    Flow flow = new Flow();
    jdbc.sql(
            """
            select 'OPENED', task.opened_on, count(*) from task
              where task.opened_on between :first and :last and %1$s group by 2
            union all
            select 'DONE', task.completed_on, count(*) from task
              where task.progress = 'DONE' and task.completed_on between :first and :last
                and %1$s group by 2
            union all
            select case when (%2$s) in ('OVERDUE', 'DONE_LATE') then 'LATE' else 'KEPT' end,
                task.due, count(*) from task
              where task.due between :first and :last and %1$s group by 1, 2
            """
                .formatted(where, Timeliness.SQL))
        .params(parameters)
        .param("first", first)
        .param("last", last)
        .query(row -> {
          flow.add(
              Flow.What.valueOf(row.getString(1)),
              row.getObject(2, LocalDate.class),
              row.getLong(3));
        });
    return flow;
  }
}
