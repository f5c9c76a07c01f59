package org.roviec.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.roviec.server.testing.TestFolder;

/**
 * The database server of a test run, started once: the application's own one in {@code target}, or
 * the one {@code ROVIEC_TEST_DATABASE_URL} names (its user must be allowed to create databases).
 */
public final class TestDatabase {
  private static final String TEMPLATE = "roviec_test_" + ProcessHandle.current().pid();
  private static final String DEMO_TEMPLATE = TEMPLATE + "_demo";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final TestDatabase INSTANCE = new TestDatabase();

  private final DatabaseAddress admin;
  private @Nullable EmbeddedPostgres running;

  private TestDatabase() {
    String server = System.getenv("ROVIEC_TEST_DATABASE_URL");
    if (server == null || server.isBlank()) {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.start(DataFolder.privateFolder(TestFolder.of("postgres")));
      running = postgres;
      admin = postgres.address("postgres");
    } else {
      admin = DatabaseAddress.parse(server, "postgres", "");
    }
    execute("create database " + TEMPLATE);
    execute("create database " + DEMO_TEMPLATE);
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
  }

  /**
   * Settings that point an application to the database all others are copied from.
   *
   * @param demo whether the application is a demonstration, which shares no database with real ones
   */
  public static String[] template(boolean demo) {
    return INSTANCE.settings(demo ? DEMO_TEMPLATE : TEMPLATE);
  }

  /** A copy of a template as it is now: address, user, password. */
  static DatabaseAddress fresh(String template) {
    String name = TEMPLATE + "_" + COUNT.incrementAndGet();
    INSTANCE.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
            + template
            + "'");
    INSTANCE.execute("create database " + name + " template " + template);
    return INSTANCE.address(name);
  }

  /** A new and empty database. */
  public static String[] empty() {
    String name = TEMPLATE + "_" + COUNT.incrementAndGet();
    INSTANCE.execute("create database " + name);
    return INSTANCE.settings(name);
  }

  private String[] settings(String name) {
    DatabaseAddress address = address(name);
    return new String[] {
      "roviec.database.url=" + address.url(),
      "roviec.database.user=" + address.user(),
      "roviec.database.password=" + address.password()
    };
  }

  private DatabaseAddress address(String name) {
    return new DatabaseAddress(
        admin.url().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"),
        admin.user(),
        admin.password());
  }

  private void execute(String sql) {
    try (Connection connection =
            DriverManager.getConnection(admin.url(), admin.user(), admin.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  private void stop() {
    for (int number = COUNT.get(); number > 0; number--) {
      execute("drop database if exists " + TEMPLATE + "_" + number + " with (force)");
    }
    execute("drop database if exists " + DEMO_TEMPLATE + " with (force)");
    execute("drop database if exists " + TEMPLATE + " with (force)");
    if (running != null) {
      running.close();
    }
  }
}
