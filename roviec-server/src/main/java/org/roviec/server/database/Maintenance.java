package org.roviec.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database and the data folder for a command, without the application around them. */
public final class Maintenance implements AutoCloseable {
  private final DataFolder folder;
  private final DatabaseServer server;
  private final HikariDataSource database;

  private Maintenance(DataFolder folder, DatabaseServer server) {
    this.folder = folder;
    this.server = server;
    DatabaseAddress address = server.address("roviec");
    database = new HikariDataSource();
    database.setJdbcUrl(address.url());
    database.setUsername(address.user());
    database.setPassword(address.password());
    database.setMaximumPoolSize(4);
  }

  /** Opens what the settings name, beside an application that may be running. */
  public static Maintenance beside() throws IOException {
    return open(true);
  }

  /** Opens what the settings name; refuses while an application is running on its own database. */
  public static Maintenance alone() throws IOException {
    return open(false);
  }

  private static Maintenance open(boolean mayJoin) throws IOException {
    SpringApplication settings = new SpringApplication(Settings.class);
    settings.setWebApplicationType(WebApplicationType.NONE);
    settings.setLogStartupInfo(false);
    try (ConfigurableApplicationContext context = settings.run()) {
      DataFolder folder = context.getBean(DataFolder.class);
      DatabaseSettings database = context.getBean(DatabaseSettings.class);
      if (!database.isEmbedded()) {
        return new Maintenance(folder, new GivenServer(database.address())).checked(mayJoin);
      }
      Path home = folder.folder("postgres");
      if (mayJoin && !Files.exists(home.resolve("data"))) {
        throw new DatabaseUnavailable(
            "Chưa có dữ liệu trong "
                + folder.path()
                + ": hệ thống chưa chạy lần nào ở đây. Hãy chạy ./roviec serve, hoặc đặt"
                + " ROVIEC_DATA.",
            null);
      }
      DatabaseServer running = mayJoin ? EmbeddedPostgres.joinRunning(home) : null;
      return new Maintenance(folder, running == null ? EmbeddedPostgres.start(home) : running)
          .checked(mayJoin);
    }
  }

  /** What is to be read must be there. */
  private Maintenance checked(boolean toBeRead) {
    String table = "select to_regclass('flyway_schema_history') is not null";
    if (toBeRead && !JdbcClient.create(database).sql(table).query(Boolean.class).single()) {
      close();
      throw new DatabaseUnavailable("Cơ sở dữ liệu này chưa có gì của Rõ Việc.", null);
    }
    return this;
  }

  /** The data folder. */
  public DataFolder folder() {
    return folder;
  }

  /** The database. */
  public DataSource database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
    server.close();
  }

  /** Reads the settings and nothing else. */
  @EnableConfigurationProperties({DatabaseSettings.class, DataFolder.class})
  static class Settings {}
}
