package org.roviec.server.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads from PostgreSQL's own catalog which tables, columns, keys and sequences there are. */
final class Schema {
  static final String HISTORY = "flyway_schema_history";

  private Schema() {}

  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static List<String> tables(Connection connection) throws SQLException {
    return strings(
        connection,
        "select tablename from pg_tables where schemaname = 'public' order by tablename");
  }

  static List<String> columns(Connection connection, String table) throws SQLException {
    return strings(
        connection,
        """
        select attname from pg_attribute
        where attrelid = to_regclass('%s') and attnum > 0 and not attisdropped and attgenerated = ''
        order by attnum\
        """
            .formatted(quote(table).replace("'", "''")));
  }

  static List<String> migrations(Connection connection) throws SQLException {
    return strings(
        connection,
        "select regexp_replace(script, '^.*/', '') from flyway_schema_history"
            + " where success and version is not null order by installed_rank");
  }

  static Map<String, Long> sequences(Connection connection) throws SQLException {
    Map<String, Long> values = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select sequencename, last_value from pg_sequences"
                    + " where schemaname = 'public' and last_value is not null order by 1")) {
      while (rows.next()) {
        values.put(rows.getString(1), rows.getLong(2));
      }
    }
    return values;
  }

  /** Statements that drop the foreign keys, and those that make them again. */
  static List<String[]> foreignKeys(Connection connection) throws SQLException {
    List<String[]> keys = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                       format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                              pg_get_constraintdef(oid))
                from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace\
                """)) {
      while (rows.next()) {
        keys.add(new String[] {rows.getString(1), rows.getString(2)});
      }
    }
    return keys;
  }

  private static List<String> strings(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
