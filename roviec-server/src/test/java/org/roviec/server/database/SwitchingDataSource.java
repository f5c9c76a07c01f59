package org.roviec.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Lets one running application see a fresh database per test class. */
public final class SwitchingDataSource extends DelegatingDataSource implements AutoCloseable {
  private final String template;

  SwitchingDataSource(HikariDataSource first) {
    super(first);
    String url = first.getJdbcUrl();
    template = url.substring(url.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
  }

  @Override
  public Connection getConnection() throws SQLException {
    return Statements.listened(super.getConnection());
  }

  /** From here on the application works on a fresh copy of the template. */
  public void useFreshDatabase() {
    close();
    DatabaseAddress address = TestDatabase.fresh(template);
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(address.url());
    pool.setUsername(address.user());
    pool.setPassword(address.password());
    pool.setMaximumPoolSize(8);
    pool.setMinimumIdle(1);
    setTargetDataSource(pool);
  }

  @Override
  public void close() {
    if (getTargetDataSource() instanceof AutoCloseable pool) {
      try {
        pool.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } catch (Exception failure) {
        throw new IllegalStateException(failure);
      }
    }
  }

  /** Puts the switch in front of the application's data source. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Wiring {
    @Bean
    static BeanPostProcessor switchInFront() {
      return new BeanPostProcessor() {
        @Override
        public @Nullable Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof HikariDataSource pool ? new SwitchingDataSource(pool) : bean;
        }
      };
    }
  }
}
