package org.roviec.server.register;

/** By what the register is ordered. */
public enum Order {
  /** Thời hạn; those without come last. */
  DUE("task.due"),
  /** Số nhiệm vụ. */
  CODE("task.year %1$s, task.number"),
  /** Cập nhật. */
  UPDATED("task.updated_at"),
  /** Nội dung. */
  WORK("task.folded");

  private final String columns;

  Order(String columns) {
    this.columns = columns;
  }

  String sql(boolean descending) {
    String direction = descending ? "desc" : "asc";
    return columns.formatted(direction) + " " + direction + " nulls last, task.id " + direction;
  }
}
