package org.roviec.server.register;

import java.util.Locale;

/** By what tasks are counted. */
public enum Grouping {
  /**
   * Cơ quan chủ trì. Leads are written first, so that hardly ever a lead is looked up before
   * another; counting them out for every task took longer than all the rest.
   */
  BODY(
      """
      left join task_party g on g.task_id = task.id and g.role = 'LEAD'
        and not (g.position > 0 and exists (
          select 1 from task_party e
          where e.task_id = g.task_id and e.role = 'LEAD' and e.position < g.position
            and e.organization_id is not distinct from g.organization_id
            and (g.organization_id is not null or e.as_written = g.as_written)))\
      """,
      "g.organization_id",
      "case when g.organization_id is null then g.as_written end",
      """
      coalesce(g.position > 0 and exists (
        select 1 from task_party e
        where e.task_id = g.task_id and e.role = 'LEAD' and e.position < g.position), false)\
      """),
  /** Văn bản. */
  DOCUMENT("", "task.document_id", "cast(null as text)", Grouping.NEVER),
  /** Lĩnh vực. */
  FIELD("", "cast(null as bigint)", "task.field", Grouping.NEVER),
  /** Người theo dõi. */
  PERSON(
      """
      left join (
        select task_id, position, as_written,
          lag(task_id) over (order by task_id, position) = task_id as further
        from task_party where role = 'MONITOR') g
      on g.task_id = task.id and not (coalesce(g.further, false) and exists (
        select 1 from task_party e
        where e.task_id = g.task_id and e.role = 'MONITOR' and e.position < g.position
          and e.as_written = g.as_written))\
      """,
      "cast(null as bigint)",
      "g.as_written",
      "coalesce(g.further, false)"),
  /** Tháng đến hạn. */
  MONTH("", "cast(null as bigint)", "task.due", Grouping.NEVER) {
    @Override
    String shown(String day) {
      return day.substring(0, "2026-09".length());
    }
  };

  private static final String NEVER = "false";

  private final String join;
  private final String id;
  private final String name;
  private final String further;

  Grouping(String join, String id, String name, String further) {
    this.join = join;
    this.id = id;
    this.name = name;
    this.further = further;
  }

  /** Joins the groups of a task as {@code g}, each once, however often it is named. */
  String join() {
    return join;
  }

  /** Number of the group, in SQL. */
  String id() {
    return id;
  }

  /**
   * Name of the group, in SQL; for months a day of it, as naming months is slow in the database.
   */
  String groupName() {
    return name;
  }

  /** Whether the task stands in another group as well, which was before this, in SQL. */
  String further() {
    return further;
  }

  /** Whether a task can stand in several groups. */
  boolean overlaps() {
    return !further.equals(NEVER);
  }

  /** What a group is called whose name the database gave. */
  String shown(String given) {
    return given;
  }

  /** Key of its words. */
  public String message() {
    return "grouping." + name().toLowerCase(Locale.ROOT);
  }
}
