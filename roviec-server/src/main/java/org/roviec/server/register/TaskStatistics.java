package org.roviec.server.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
   * The tasks as the register had them at the end of a day: what the first change after it says was
   * before, else what is now. Bodies, fields and documents are today's.
   */
  private static final String AS_OF =
      """
      (select t.id, t.document_id, t.field, t.priority, t.folded, t.words, t.opened_on, t.updated_at,
         case when c.task_id is null then t.progress else c.progress end as progress,
         case when c.task_id is null then t.due else c.due end as due,
         case when c.task_id is null then t.due_kind else c.due_kind end as due_kind,
         case when c.task_id is null then t.reported_on else c.reported_on end as reported_on,
         case when c.task_id is null then t.completed_on else c.completed_on end as completed_on
       from task t left join (
         select distinct on (e.task_id) e.task_id, e.before ->> 'progress' as progress,
           cast(e.before -> 'deadline' ->> 'day' as date) as due,
           e.before -> 'deadline' ->> 'kind' as due_kind,
           cast(e.before ->> 'reportedOn' as date) as reported_on,
           cast(e.before ->> 'completedOn' as date) as completed_on
         from task_event e where e.at >= :since and e.before is not null
         order by e.task_id, e.id) c on c.task_id = t.id
       where t.opened_on <= :today) task\
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  TaskStatistics(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How many tasks each view showed at the end of a day that is past. */
  @Transactional(readOnly = true)
  public Map<View, Long> countsAsOf(TaskFilter filter, Scope scope, LocalDate day) {
    Map<String, Object> parameters = new HashMap<>();
    String where = filter.in(View.ALL).sql(scope, day, parameters);
    StringBuilder columns = new StringBuilder();
    for (View view : View.values()) {
      columns.append(columns.isEmpty() ? "" : ", ");
      columns.append("count(*) filter (where ").append(view.condition()).append(") as ");
      columns.append(view.name().toLowerCase(Locale.ROOT));
    }
    return jdbc.sql("select " + columns + " from " + AS_OF + " where " + where)
        .params(parameters)
        .param("since", Timestamp.from(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()))
        .query((row, _) -> {
          Map<View, Long> counts = new EnumMap<>(View.class);
          for (View view : View.values()) {
            counts.put(view, row.getLong(view.name().toLowerCase(Locale.ROOT)));
          }
          return counts;
        })
        .single();
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

  /** Tasks by groups. A task with two leads is counted with each of them. */
  @Transactional(readOnly = true)
  public List<Group> groups(Grouping by, TaskFilter filter, Scope scope, LocalDate today) {
    Map<String, Object> parameters = new HashMap<>();
    String where = filter.sql(scope, today, parameters);
    Map<List<Object>, Map<Timeliness, Long>> counts = new LinkedHashMap<>();
    jdbc.sql(
            "select %s as id, %s as name, %s as timeliness, count(*) as number from task %s where %s group by 1, 2, 3"
                .formatted(by.id(), by.groupName(), Timeliness.SQL, by.join(), where))
        .params(parameters)
        .query(row -> {
          counts
              .computeIfAbsent(key(row), _ -> new EnumMap<>(Timeliness.class))
              .put(Timeliness.valueOf(row.getString("timeliness")), row.getLong("number"));
        });
    List<Group> groups = new ArrayList<>();
    counts.forEach((key, numbers) -> groups.add(group(key, numbers)));
    return groups;
  }

  private static List<Object> key(ResultSet row) throws SQLException {
    Long id = row.getObject("id", Long.class);
    String name = row.getString("name");
    return List.of(id == null ? "" : id, name == null ? "" : name, name != null);
  }

  private static Group group(List<Object> key, Map<Timeliness, Long> counts) {
    return new Group(
        key.get(0) instanceof Long id ? id : null,
        key.get(2).equals(true) ? (String) key.get(1) : null,
        counts);
  }

  /** How many tasks were opened and done in a month, and how many that were due in it are late. */
  public record Month(YearMonth month, long opened, long done, long due, long late) {}

  /** The months up to today's, the oldest first; all of them, also empty ones. */
  @Transactional(readOnly = true)
  public List<Month> months(TaskFilter filter, Scope scope, LocalDate today, int count) {
    Map<String, Object> parameters = new HashMap<>();
    String where = filter.sql(scope, today, parameters);
    YearMonth last = YearMonth.from(today);
    YearMonth first = last.minusMonths(count - 1);
    Map<YearMonth, long[]> numbers = new TreeMap<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      numbers.put(month, new long[4]);
    }
    jdbc.sql(
            """
            select to_char(task.opened_on, 'YYYY-MM') as month, 0 as what, count(*) from task
              where task.opened_on between :first and :last and %1$s group by 1
            union all
            select to_char(task.completed_on, 'YYYY-MM'), 1, count(*) from task
              where task.progress = 'DONE' and task.completed_on between :first and :last
                and %1$s group by 1
            union all
            select to_char(task.due, 'YYYY-MM'),
                case when (%2$s) in ('OVERDUE', 'DONE_LATE') then 3 else 2 end, count(*) from task
              where task.due between :first and :last and %1$s group by 1, 2
            """
                .formatted(where, Timeliness.SQL))
        .params(parameters)
        .param("first", first.atDay(1))
        .param("last", last.atEndOfMonth())
        .query(row -> {
          long[] month = numbers.get(YearMonth.parse(row.getString(1)));
          if (month != null) {
            month[row.getInt(2)] = row.getLong(3);
          }
        });
    List<Month> months = new ArrayList<>();
    numbers.forEach(
        (month, all) -> months.add(new Month(month, all[0], all[1], all[2] + all[3], all[3])));
    return months;
  }

  /** How many tasks were done between two days. */
  @Transactional(readOnly = true)
  public long done(TaskFilter filter, Scope scope, LocalDate today, LocalDate from, LocalDate to) {
    Map<String, Object> parameters = new HashMap<>();
    String where = filter.in(View.DONE).sql(scope, today, parameters);
    return jdbc.sql(
            "select count(*) from task where task.completed_on between :first and :last and "
                + where)
        .params(parameters)
        .param("first", from)
        .param("last", to)
        .query(Long.class)
        .single();
  }
}
