package org.roviec.server.register;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks things up in the register. A page takes three queries, however long it is: the numbers of
 * its tasks, the tasks, their bodies.
 */
@Service
public class TaskList {

  private static final int CHUNK = 1_000;

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

  /** How many tasks each view would show, the rest of the filter being the same; one query. */
  @Transactional(readOnly = true)
  public Map<View, Long> counts(TaskFilter filter, Scope scope, LocalDate today) {
    Map<String, Object> parameters = new HashMap<>();
    String where = filter.in(View.ALL).sql(scope, today, parameters);
    StringBuilder columns = new StringBuilder();
    for (View view : View.values()) {
      columns.append(columns.isEmpty() ? "" : ", ");
      columns.append("count(*) filter (where ").append(view.condition()).append(") as ");
      columns.append(view.name().toLowerCase(java.util.Locale.ROOT));
    }
    return jdbc.sql("select " + columns + " from task where " + where)
        .params(parameters)
        .query((row, _) -> {
          Map<View, Long> counts = new EnumMap<>(View.class);
          for (View view : View.values()) {
            counts.put(view, row.getLong(view.name().toLowerCase(java.util.Locale.ROOT)));
          }
          return counts;
        })
        .single();
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

  /** Open tasks by leading body, the most first. */
  @Transactional(readOnly = true)
  public Map<String, List<Long>> board(TaskFilter filter, Scope scope, LocalDate today, int most) {
    Map<String, Object> parameters = new HashMap<>();
    String where = filter.sql(scope, today, parameters);
    Map<String, List<Long>> board = new LinkedHashMap<>();
    jdbc.sql(
            """
            select lead.as_written, array_agg(task.id order by task.due nulls last, task.id) as ids
            from task join task_party lead on lead.task_id = task.id and lead.role = 'LEAD'
            where %s group by lead.as_written order by count(*) desc, lead.as_written limit :most
            """
                .formatted(where))
        .params(parameters)
        .param("most", most)
        .query(row -> {
          board.put(row.getString(1), List.of((Long[]) row.getArray(2).getArray()));
        });
    return board;
  }
}
