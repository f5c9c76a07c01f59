package org.roviec.server.register;

/** By which of its days a task is judged, once its deadline was moved. */
public enum DueBy {
  /** Theo hạn gia hạn: as it stands. */
  CURRENT("task.due"),
  /** Theo hạn gốc: as first set. */
  ORIGINAL("task.original_due");

  private final String column;

  DueBy(String column) {
    this.column = column;
  }

  /** An expression in SQL over the deadline as it stands, turned to this one. */
  String in(String sql) {
    return sql.replace(CURRENT.column, column);
  }
}
