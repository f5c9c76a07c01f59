package org.roviec.server.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.review.DueKind;
import org.roviec.text.Vietnamese;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks as they lie in the database. Reading any number of them takes two queries. */
@Repository
class Tasks {

  private static final String INSERT_TASK =
      """
      insert into task (id, year, number, work, product, field, priority, document_id,
        verdict_id, place_start, place_end, quote, section, basis, due_words, due_kind,
        original_due, due, progress, reported_on, completed_on, opened_on, opened_by, updated_at,
        parent_id, folded)
      overriding system value
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String INSERT_PARTY =
      "insert into task_party (task_id, role, position, as_written, organization_id, person_id)"
          + " values (?, ?, ?, ?, ?, ?)";
  private static final String INSERT_CONDITION =
      "insert into task_condition (task_id, position, words) values (?, ?, ?)";

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  Tasks(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  Optional<Task> find(long id) {
    return findAll(List.of(id)).stream().findFirst();
  }

  /** The tasks with these numbers, in the same order; those that do not exist are left out. */
  List<Task> findAll(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Long[] wanted = ids.toArray(Long[]::new);
    Map<Long, List<TaskParty>> parties = parties(wanted);
    Map<Long, Task> found = new HashMap<>();
    jdbc.sql("select * from task where id = any (:ids)")
        .param("ids", wanted)
        .query(row -> {
          Task task = task(row, parties);
          found.put(task.id(), task);
        });
    List<Task> inOrder = new ArrayList<>(wanted.length);
    for (Long id : wanted) {
      Task task = found.get(id);
      if (task != null) {
        inOrder.add(task);
      }
    }
    return inOrder;
  }

  /** The tasks that people call by these numbers. */
  List<Task> findByCode(Collection<String> codes) {
    List<TaskCode> wanted = codes.stream().flatMap(c -> TaskCode.parse(c).stream()).toList();
    return wanted.isEmpty()
        ? List.of()
        : findAll(
            jdbc.sql(
                    """
                    select task.id from task
                    join unnest(cast(:years as int[]), cast(:numbers as int[])) as w(year, number)
                      on task.year = w.year and task.number = w.number
                    """)
                .param("years", wanted.stream().map(TaskCode::year).toArray(Integer[]::new))
                .param("numbers", wanted.stream().map(TaskCode::number).toArray(Integer[]::new))
                .query(Long.class)
                .list());
  }

  private Map<Long, List<TaskParty>> parties(Long[] ids) {
    Map<Long, List<TaskParty>> parties = new HashMap<>();
    jdbc.sql("select * from task_party where task_id = any (:ids) order by task_id, position")
        .param("ids", ids)
        .query(row -> {
          parties
              .computeIfAbsent(row.getLong("task_id"), _ -> new ArrayList<>())
              .add(
                  new TaskParty(
                      PartyRole.valueOf(row.getString("role")),
                      row.getString("as_written"),
                      number(row, "organization_id"),
                      number(row, "person_id")));
        });
    return parties;
  }

  private static Task task(ResultSet row, Map<Long, List<TaskParty>> parties) throws SQLException {
    long id = row.getLong("id");
    return new Task(
        id,
        new TaskCode(row.getInt("year"), row.getInt("number")).toString(),
        row.getInt("version"),
        row.getString("work"),
        row.getString("product"),
        row.getString("field"),
        Priority.valueOf(row.getString("priority")),
        parties.getOrDefault(id, List.of()),
        new Deadline(
            DueKind.valueOf(row.getString("due_kind")),
            row.getString("due_words"),
            day(row, "original_due"),
            day(row, "due")),
        new Basis(
            row.getString("basis"),
            number(row, "document_id"),
            number(row, "verdict_id"),
            row.getObject("place_start", Integer.class),
            row.getObject("place_end", Integer.class),
            row.getString("quote"),
            row.getString("section")),
        Progress.valueOf(row.getString("progress")),
        row.getObject("opened_on", LocalDate.class),
        row.getString("opened_by"),
        day(row, "reported_on"),
        day(row, "completed_on"),
        row.getTimestamp("updated_at").toInstant(),
        number(row, "parent_id"));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Long.class);
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  /** The tasks that were opened from these reviewed findings. */
  Map<Long, Long> openedFrom(Collection<Long> verdictIds) {
    Map<Long, Long> opened = new HashMap<>();
    jdbc.sql("select verdict_id, id from task where verdict_id = any (:ids)")
        .param("ids", verdictIds.toArray(Long[]::new))
        .query(row -> {
          opened.put(row.getLong(1), row.getLong(2));
        });
    return opened;
  }

  /**
   * Sets so many numbers of a year aside, and tells the first; others wait until this is through.
   */
  int numbers(int year, int count) {
    return jdbc.sql(
                """
                insert into task_number (year, last) values (:year, :count)
                on conflict (year) do update set last = task_number.last + :count
                returning last
                """)
            .param("year", year)
            .param("count", count)
            .query(Integer.class)
            .single()
        - count
        + 1;
  }

  /**
   * Writes new tasks under numbers that follow one another, in one go.
   *
   * @return their keys, in the same order
   */
  List<Long> insert(
      List<NewTask> tasks, int year, int first, LocalDate today, String actor, Instant now) {
    List<Long> ids =
        jdbc.sql(
                """
                select nextval(pg_get_serial_sequence('task', 'id'))
                from generate_series(1, :count)
                """)
            .param("count", tasks.size())
            .query(Long.class)
            .list();
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> parties = new ArrayList<>();
    List<Object[]> conditions = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      NewTask task = tasks.get(i);
      rows.add(row(ids.get(i), task, new TaskCode(year, first + i), today, actor, now));
      addParties(parties, ids.get(i), task.parties());
      for (int k = 0; k < task.conditions().size(); k++) {
        conditions.add(new Object[] {ids.get(i), k, task.conditions().get(k)});
      }
    }
    batch.batchUpdate(INSERT_TASK, rows);
    batch.batchUpdate(INSERT_PARTY, parties);
    batch.batchUpdate(INSERT_CONDITION, conditions);
    return ids;
  }

  private static @Nullable Object[] row(
      long id, NewTask task, TaskCode code, LocalDate today, String actor, Instant now) {
    Basis basis = task.basis();
    Deadline deadline = task.deadline();
    boolean waits = task.progress() == Progress.AWAITING_CONFIRMATION;
    return new @Nullable Object[] {
      id,
      code.year(),
      code.number(),
      task.work(),
      task.product(),
      task.field(),
      task.priority().name(),
      basis.documentId(),
      basis.verdictId(),
      basis.start(),
      basis.end(),
      basis.quote(),
      basis.section(),
      basis.label(),
      deadline.words(),
      deadline.kind().name(),
      deadline.original(),
      deadline.day(),
      task.progress().name(),
      task.completedOn(),
      waits ? null : task.completedOn(),
      today,
      actor,
      java.sql.Timestamp.from(now),
      task.parentId(),
      folded(code.toString(), task.work(), basis.label(), task.parties())
    };
  }

  /** What searching looks at: without marks, in small letters. */
  private static String folded(String code, String work, String basis, List<TaskParty> parties) {
    StringBuilder words =
        new StringBuilder(code).append(' ').append(work).append(' ').append(basis);
    parties.forEach(p -> words.append(' ').append(p.asWritten()));
    return Vietnamese.bare(words);
  }

  private static void addParties(List<Object[]> rows, long id, List<TaskParty> parties) {
    for (int i = 0; i < parties.size(); i++) {
      TaskParty p = parties.get(i);
      rows.add(
          new Object[] {id, p.role().name(), i, p.asWritten(), p.organizationId(), p.personId()});
    }
  }

  /**
   * Writes a new state over a task.
   *
   * @param task as it was when the change was thought of
   * @return whether it still was so; if not, nothing is written
   */
  boolean update(Task task, TaskState state, Instant now) {
    int changed =
        jdbc.sql(
                """
                update task set work = :work, product = :product, field = :field,
                  priority = :priority, due_words = :words, due_kind = :kind,
                  original_due = :original, due = :due, progress = :progress,
                  reported_on = :reported, completed_on = :completed, updated_at = :now,
                  version = version + 1, folded = :folded
                where id = :id and version = :version
                """)
            .param("work", state.work())
            .param("product", state.product())
            .param("field", state.field())
            .param("priority", state.priority().name())
            .param("words", state.deadline().words())
            .param("kind", state.deadline().kind().name())
            .param("original", state.deadline().original())
            .param("due", state.deadline().day())
            .param("progress", state.progress().name())
            .param("reported", state.reportedOn())
            .param("completed", state.completedOn())
            .param("now", java.sql.Timestamp.from(now))
            .param(
                "folded", folded(task.code(), state.work(), task.basis().label(), state.parties()))
            .param("id", task.id())
            .param("version", task.version())
            .update();
    if (changed == 1 && !state.parties().equals(task.parties())) {
      jdbc.sql("delete from task_party where task_id = :id").param("id", task.id()).update();
      List<Object[]> rows = new ArrayList<>();
      addParties(rows, task.id(), state.parties());
      batch.batchUpdate(INSERT_PARTY, rows);
    }
    return changed == 1;
  }

  /** Says that a task was heard of, without changing it. */
  void touch(long id, Instant now) {
    jdbc.sql("update task set updated_at = :now where id = :id")
        .param("now", java.sql.Timestamp.from(now))
        .param("id", id)
        .update();
  }

  /** The parts of a task. */
  List<Task> childrenOf(long id) {
    return findAll(
        jdbc.sql("select id from task where parent_id = :id order by id")
            .param("id", id)
            .query(Long.class)
            .list());
  }

  /** What is to be minded about each task, in order. */
  Map<Long, List<Condition>> conditionsOf(Collection<Long> ids) {
    Map<Long, List<Condition>> conditions = new HashMap<>();
    jdbc.sql(
            """
            select task_id, position, words, met_on from task_condition
            where task_id = any (:ids) order by task_id, position
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query(row -> {
          conditions
              .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
              .add(new Condition(row.getInt(2), row.getString(3), day(row, "met_on")));
        });
    return conditions;
  }

  /** Ticks a condition off, or not; returns whether there is one. */
  boolean meet(long id, int position, @Nullable LocalDate day) {
    return jdbc.sql(
                "update task_condition set met_on = :day where task_id = :id and position = :at")
            .param("day", day)
            .param("id", id)
            .param("at", position)
            .update()
        == 1;
  }
}
