package org.roviec.server.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a figure stands for; what is null does not narrow.
 *
 * @param group a class, or DONE or OPEN for all classes of that kind
 * @param body key of a body
 * @param document key of a document
 * @param field area of work, may be empty
 * @param only one of {@code opened}, {@code carried}, {@code completed}, {@code moved}, {@code
 *     awaiting}
 */
record RowFilter(
    @Nullable String group,
    @Nullable String body,
    @Nullable String document,
    @Nullable String field,
    @Nullable String only) {

  /** All rows. */
  static final RowFilter ALL = new RowFilter(null, null, null, null, null);

  /** Rows of one class. */
  static RowFilter of(TaskClass taskClass) {
    return new RowFilter(taskClass.name(), null, null, null, null);
  }

  String sql(long report, Map<String, Object> parameters) {
    StringBuilder sql = new StringBuilder("report_id = :report");
    parameters.put("report", report);
    if (group != null) {
      sql.append(" and (class = :group or class like :group || '\\_%')");
      parameters.put("group", group);
    }
    add(sql, parameters, "body_key", body);
    add(sql, parameters, "document_key", document);
    add(sql, parameters, "field", field);
    if (only != null) {
      sql.append(
          switch (only) {
            case "opened" -> " and opened";
            case "carried" -> " and not opened";
            case "completed" -> " and completed";
            case "moved" -> " and moved";
            case "awaiting" -> " and progress = 'AWAITING_CONFIRMATION'";
            default -> "";
          });
    }
    return sql.toString();
  }

  private static void add(
      StringBuilder sql, Map<String, Object> parameters, String column, @Nullable String value) {
    if (value != null) {
      sql.append(" and ").append(column).append(" = :").append(column);
      parameters.put(column, value);
    }
  }
}
