package org.roviec.server.backup;

import java.util.List;
import java.util.Map;

/**
 * What is in a backup, kept in front of it as {@code contents.json}.
 *
 * @param format version of this layout
 * @param takenAt moment of the snapshot, ISO 8601
 * @param migrations names of the migrations that made its tables
 * @param tables its tables
 * @param sequences last numbers given out, by sequence
 */
record Contents(
    int format,
    String takenAt,
    List<String> migrations,
    List<Table> tables,
    Map<String, Long> sequences) {
  static final int FORMAT = 1;
  static final String NAME = "contents.json";

  /**
   * A table.
   *
   * @param columns the columns that are kept; computed ones are not
   */
  record Table(String name, List<String> columns, long rows) {
    String entry() {
      return "tables/" + name + ".copy";
    }

    /** The table and its columns, quoted for SQL. */
    String sql() {
      return Schema.quote(name)
          + " ("
          + String.join(", ", columns.stream().map(Schema::quote).toList())
          + ")";
    }
  }
}
