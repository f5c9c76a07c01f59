package org.roviec.server.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database: starts the application's own, or connects to the server it is given. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

  @Bean(destroyMethod = "close")
  DatabaseServer databaseServer(
      DatabaseSettings settings, DataFolder folder, ObjectProvider<EarlyDatabase.Starting> early) {
    if (!settings.isEmbedded()) {
      return new GivenServer(settings.address());
    }
    EarlyDatabase.Starting starting = early.getIfAvailable();
    return starting == null ? EmbeddedPostgres.start(folder.folder("postgres")) : starting.take();
  }

  /** Beans are made when they are first needed; the tables must be there before anything else. */
  @Bean
  static LazyInitializationExcludeFilter tablesFirst() {
    return LazyInitializationExcludeFilter.forBeanTypes(FlywayMigrationInitializer.class);
  }

  @Bean
  InstallationKey installationKey(
      @Value("${roviec.secret.key:}") String given, DatabaseSettings settings, DataFolder folder) {
    if (!given.isBlank()) {
      return InstallationKey.given(given);
    }
    if (settings.isEmbedded()) {
      return InstallationKey.keptIn(folder.path());
    }
    LOG.warn("Secrets of second factors lie open in the database: ROVIEC_SECRET_KEY is not set");
    return InstallationKey.none();
  }

  @Bean(destroyMethod = "close")
  DataSource dataSource(DatabaseServer server, DatabaseSettings settings) {
    DatabaseAddress address = server.address("roviec");
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(address.url());
    source.setUsername(address.user());
    source.setPassword(address.password());
    source.setMaximumPoolSize(settings.connections());
    source.setMinimumIdle(2);
    source.setPoolName("roviec");
    // One plan for all bodies and all words would be a bad one for many of them.
    source.setConnectionInitSql(
        "set plan_cache_mode = force_custom_plan; set jit = off;"
            + " set max_parallel_workers_per_gather = 0");
    return source;
  }
}
