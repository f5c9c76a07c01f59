package org.roviec.server.register;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What else tasks are looked for by: the ways in which figures about the register are broken down,
 * so that each of them leads to its rows. Everything may be left out.
 *
 * @param timeliness one of these; empty for any
 * @param leadName a leading body that nobody has settled, as written
 * @param monitor who follows it, as written
 * @param lacking something that the task does not say
 * @param openedFrom first day on which it was opened
 * @param openedTo last day on which it was opened
 * @param doneFrom first day on which it was done
 * @param doneTo last day on which it was done
 */
public record TaskTraits(
    Set<Timeliness> timeliness,
    @Nullable String leadName,
    @Nullable String monitor,
    @Nullable Lacking lacking,
    @Nullable LocalDate openedFrom,
    @Nullable LocalDate openedTo,
    @Nullable LocalDate doneFrom,
    @Nullable LocalDate doneTo) {

  /** Any task. */
  public static final TaskTraits NONE =
      new TaskTraits(Set.of(), null, null, null, null, null, null, null);

  /** Keeps its own set. */
  public TaskTraits {
    timeliness = Set.copyOf(timeliness);
  }

  /** Something that a task may not say. */
  public enum Lacking {
    /** Chưa rõ cơ quan chủ trì. */
    LEAD("not exists (select 1 from task_party p where p.task_id = task.id and p.role = 'LEAD')"),
    /** Không có người theo dõi. */
    MONITOR(
        "not exists (select 1 from task_party p where p.task_id = task.id and p.role = 'MONITOR')"),
    /** Không có văn bản trong hệ thống. */
    DOCUMENT("task.document_id is null"),
    /** Chưa ghi lĩnh vực. */
    FIELD("task.field is null"),
    /** Không có ngày hạn. */
    DUE("task.due is null");

    private final String condition;

    Lacking(String condition) {
      this.condition = condition;
    }
  }

  /** Adds its conditions; values go into {@code used}. */
  void add(StringBuilder sql, Map<String, Object> used) {
    if (!timeliness.isEmpty()) {
      String[] names =
          EnumSet.copyOf(timeliness).stream().map(Timeliness::name).toArray(String[]::new);
      and(sql, "(" + Timeliness.SQL + ") = any (:timeliness)", used, "timeliness", names);
    }
    and(
        sql,
        "exists (select 1 from task_party p where p.task_id = task.id and p.role = 'LEAD'"
            + " and p.organization_id is null and p.as_written = :leadName)",
        used,
        "leadName",
        leadName);
    and(
        sql,
        "exists (select 1 from task_party p where p.task_id = task.id and p.role = 'MONITOR'"
            + " and p.as_written = :monitor)",
        used,
        "monitor",
        monitor);
    if (lacking != null) {
      sql.append("\n  and ").append(lacking.condition);
    }
    and(sql, "task.opened_on >= :openedFrom", used, "openedFrom", openedFrom);
    and(sql, "task.opened_on <= :openedTo", used, "openedTo", openedTo);
    and(sql, "task.completed_on >= :doneFrom", used, "doneFrom", doneFrom);
    and(sql, "task.completed_on <= :doneTo", used, "doneTo", doneTo);
  }

  private static void and(
      StringBuilder sql,
      String condition,
      Map<String, Object> used,
      String name,
      @Nullable Object value) {
    if (value != null) {
      sql.append("\n  and ").append(condition);
      used.put(name, value);
    }
  }
}
