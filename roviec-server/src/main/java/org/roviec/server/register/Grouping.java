package org.roviec.server.register;

import java.util.Locale;

/** By what tasks are counted. */
public enum Grouping {
  /** Cơ quan chủ trì. */
  BODY(
      """
      left join (
        select distinct task_id, organization_id,
          case when organization_id is null then as_written end as written
        from task_party where role = 'LEAD') g on g.task_id = task.id\
      """,
      "g.organization_id",
      "g.written"),
  /** Văn bản. */
  DOCUMENT("", "task.document_id", "cast(null as text)"),
  /** Lĩnh vực. */
  FIELD("", "cast(null as bigint)", "task.field"),
  /** Người theo dõi. */
  PERSON(
      """
      left join (
        select distinct task_id, as_written from task_party where role = 'MONITOR') g
        on g.task_id = task.id\
      """,
      "cast(null as bigint)",
      "g.as_written"),
  /** Tháng đến hạn. */
  MONTH("", "cast(null as bigint)", "to_char(task.due, 'YYYY-MM')");

  private final String join;
  private final String id;
  private final String name;

  Grouping(String join, String id, String name) {
    this.join = join;
    this.id = id;
    this.name = name;
  }

  String join() {
    return join;
  }

  /** Number of the group, in SQL. */
  String id() {
    return id;
  }

  /** Name of the group, in SQL. */
  String groupName() {
    return name;
  }

  /** Key of its words. */
  public String message() {
    return "grouping." + name().toLowerCase(Locale.ROOT);
  }
}
