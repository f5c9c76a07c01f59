package org.roviec.server.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks things up in the register. A page takes three queries, however long it is: the numbers of
 * its tasks, the tasks, their bodies.
 */
@Service
public class TaskList {

  /** So many done tasks with words are counted, no more. */
  public static final int MOST_FOUND = 1_000;

  private static final int CHUNK = 1_000;

  /** The open ones apart: they are few and have an index of their own. */
  private static final String COUNTS =
      """
      select * from (select %1$s from task where %2$s and %3$s) open_tasks
      cross join (select count(*) as done from task
        where task.progress = 'DONE' and %3$s) done_tasks
      cross join (select count(*) as dropped from task
        where task.progress in ('DROPPED', 'HANDED_OVER', 'CANCELLED') and %3$s) dropped_tasks
      """;

  /**
   * Where words are looked for, the open ones are counted to the end; of the settled ones so many
   * are looked at that either all are counted, or there are more done ones than are counted.
   */
  private static final String COUNTS_OF_FOUND =
      """
      with settled as materialized (
        select task.progress from task where not (%2$s) and %3$s limit :enough),
      looked as (
        select count(*) as found, count(*) filter (where progress = 'DONE') as done from settled)
      select open_tasks.*, looked.found - looked.done as dropped,
        case when looked.found < :enough or looked.done >= :limit then looked.done
          else (select count(*) from (select 1 from task
            where task.progress = 'DONE' and %3$s limit :limit) done) end as done
      from (select %1$s from task where %2$s and %3$s) open_tasks cross join looked
      """;

  private final JdbcClient jdbc;
  private final Tasks tasks;

  TaskList(JdbcClient jdbc, Tasks tasks) {
    this.jdbc = jdbc;
    this.tasks = tasks;
  }

  /**
   * A page of tasks.
   *
   * @param today the day for which deadlines are judged
   * @param offset tasks passed over, from 0
   * @param size tasks on the page
   */
  @Transactional(readOnly = true)
  public List<Task> page(
      TaskFilter filter,
      Scope scope,
      LocalDate today,
      Order order,
      boolean descending,
      int offset,
      int size) {
    Map<String, Object> parameters = new HashMap<>();
    String where = filter.sql(scope, today, parameters);
    List<Long> ids =
        jdbc.sql(
                "select task.id from task where "
                    + where
                    + " order by "
                    + order.sql(descending)
                    + " limit :size offset :offset")
            .params(parameters)
            .param("size", size)
            .param("offset", offset)
            .query(Long.class)
            .list();
    return tasks.findAll(ids);
  }

  /** Hands over all tasks of a filter, by number, a thousand at a time. */
  @Transactional(readOnly = true)
  public void all(TaskFilter filter, Scope scope, LocalDate today, Consumer<List<Task>> to) {
    Map<String, Object> parameters = new HashMap<>();
    String where = filter.sql(scope, today, parameters);
    long after = 0;
    List<Long> ids;
    do {
      ids =
          jdbc.sql(
                  "select task.id from task where "
                      + where
                      + " and task.id > :after order by task.id limit "
                      + CHUNK)
              .params(parameters)
              .param("after", after)
              .query(Long.class)
              .list();
      if (!ids.isEmpty()) {
        to.accept(tasks.findAll(ids));
        after = ids.getLast();
      }
    } while (ids.size() == CHUNK);
  }

  /**
   * How many tasks each view would show, the rest of the filter being the same; one query. Where
   * words are looked for, the done ones are not counted to the end: more than {@link #MOST_FOUND}
   * done ones, or ones in all, then mean "more than that"; the open ones are always counted.
   */
  @Transactional(readOnly = true)
  public Map<View, Long> counts(TaskFilter filter, Scope scope, LocalDate today) {
    Map<String, Object> parameters = new HashMap<>();
    String where = filter.in(View.ALL).sql(scope, today, parameters);
    StringBuilder columns =
        new StringBuilder("count(*) filter (where " + View.OPEN.condition() + ") as open_all");
    for (View view : View.values()) {
      if (view.isOfOpen()) {
        columns.append(", count(*) filter (where ").append(view.condition()).append(") as ");
        columns.append(column(view));
      }
    }
    String sql =
        (filter.words() == null ? COUNTS : COUNTS_OF_FOUND)
            .formatted(columns, View.OPEN.condition(), where);
    parameters.put("enough", MOST_FOUND + MOST_FOUND / 2);
    parameters.put("limit", MOST_FOUND + 1);
    return jdbc.sql(sql).params(parameters).query((row, _) -> counts(row)).single();
  }

  private static Map<View, Long> counts(ResultSet row) throws SQLException {
    Map<View, Long> counts = new EnumMap<>(View.class);
    for (View view : View.values()) {
      if (view != View.ALL) {
        counts.put(view, row.getLong(column(view)));
      }
    }
    counts.put(View.ALL, row.getLong("open_all") + row.getLong("done") + row.getLong("dropped"));
    return counts;
  }

  private static String column(View view) {
    return view.name().toLowerCase(Locale.ROOT);
  }

  /** How many tasks there are of each timeliness; the counts sum to the total. */
  @Transactional(readOnly = true)
  public Map<Timeliness, Long> timeliness(TaskFilter filter, Scope scope, LocalDate today) {
    return timeliness(filter, scope, today, DueBy.CURRENT);
  }

  /**
   * The same, judged by the deadlines first set or by those that stand: an extension changes the
   * second, never the first. The filter narrows by the deadlines that stand.
   */
  @Transactional(readOnly = true)
  public Map<Timeliness, Long> timeliness(
      TaskFilter filter, Scope scope, LocalDate today, DueBy by) {
    Map<String, Object> parameters = new HashMap<>();
    String where = filter.sql(scope, today, parameters);
    Map<Timeliness, Long> counts = new EnumMap<>(Timeliness.class);
    for (Timeliness each : Timeliness.values()) {
      counts.put(each, 0L);
    }
    jdbc.sql(
            "select "
                + by.in(Timeliness.SQL)
                + ", count(*) from task where "
                + where
                + " group by 1")
        .params(parameters)
        .query(row -> {
          counts.put(Timeliness.valueOf(row.getString(1)), row.getLong(2));
        });
    return counts;
  }

  /** In how many open tasks each body has a part of any kind, by its number. */
  @Transactional(readOnly = true)
  public Map<Long, Long> openByBody() {
    Map<Long, Long> counts = new HashMap<>();
    jdbc.sql(
            """
            select p.organization_id, count(distinct task.id) from task
            join task_party p on p.task_id = task.id
            where p.organization_id is not null and %s group by 1
            """
                .formatted(View.OPEN.condition()))
        .query(row -> {
          counts.put(row.getLong(1), row.getLong(2));
        });
    return counts;
  }

  /** Tasks by leading body, those with the most first: how many, and the first few of each. */
  @Transactional(readOnly = true)
  public List<OfBody> board(
      TaskFilter filter, Scope scope, LocalDate today, int mostBodies, int mostTasks) {
    Map<String, Object> parameters = new HashMap<>();
    String where = filter.sql(scope, today, parameters);
    return jdbc.sql(
            """
            select lead.as_written, min(lead.organization_id) as body, count(*) as tasks,
              (array_agg(task.id order by task.due nulls last, task.id))[1 : :first] as ids
            from task join task_party lead on lead.task_id = task.id and lead.role = 'LEAD'
            where %s group by lead.as_written order by count(*) desc, lead.as_written limit :most
            """
                .formatted(where))
        .params(parameters)
        .param("first", mostTasks)
        .param("most", mostBodies)
        .query((row, _) ->
            new OfBody(
                row.getString("as_written"),
                row.getObject("body", Long.class),
                row.getLong("tasks"),
                List.of((Long[]) row.getArray("ids").getArray())))
        .list();
  }

  /**
   * The tasks that a body leads.
   *
   * @param name as written in the tasks
   * @param body null where it is not settled
   * @param total how many there are
   * @param first numbers of the first of them, by deadline
   */
  public record OfBody(String name, @Nullable Long body, long total, List<Long> first) {

    /** Keeps its own list. */
    public OfBody {
      first = List.copyOf(first);
    }
  }

  /** The tasks of a filter by the bodies that lead them, the most first; one query. */
  @Transactional(readOnly = true)
  public List<LeadCount> leads(TaskFilter filter, Scope scope, LocalDate today) {
    Map<String, Object> parameters = new HashMap<>();
    String where = filter.sql(scope, today, parameters);
    return jdbc.sql(
            """
            select lead.organization_id, min(lead.as_written) as name, min(task.due) as oldest,
              array_agg(task.id order by task.due nulls last, task.id) as ids
            from task join task_party lead on lead.task_id = task.id and lead.role = 'LEAD'
            where %s
            group by lead.organization_id,
              case when lead.organization_id is null then lead.as_written end
            order by count(*) desc, name
            """
                .formatted(where))
        .params(parameters)
        .query((row, _) ->
            new LeadCount(
                row.getObject(1, Long.class),
                row.getString(2),
                List.of((Long[]) row.getArray(4).getArray()),
                row.getObject(3, LocalDate.class)))
        .list();
  }
}
