package org.roviec.server.register;

/** By what the register is ordered. */
public enum Order {
  /** Thời hạn; those without come last. */
  DUE("task.due", true),
  /** Số nhiệm vụ. */
  CODE("task.year %1$s, task.number", false),
  /** Cập nhật. */
  UPDATED("task.updated_at", false),
  /** Nội dung, without marks; the number in front of it is passed over. */
  WORK("left(substr(task.folded, strpos(task.folded, ' ') + 1), 100)", false);

  private final String columns;
  private final boolean optional;

  Order(String columns, boolean optional) {
    this.columns = columns;
    this.optional = optional;
  }

  /** What the indexes of the table are made for; saying where nothing stands would pass them by. */
  String sql(boolean descending) {
    String direction = descending ? "desc" : "asc";
    return columns.formatted(direction)
        + " "
        + direction
        + (optional ? " nulls last" : "")
        + ", task.id "
        + direction;
  }
}
