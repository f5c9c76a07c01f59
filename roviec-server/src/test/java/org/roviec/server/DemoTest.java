package org.roviec.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roviec.server.database.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemoTest {
  @TempDir private Path data;

  @Test
  @DisplayName("bản dùng thử có một tài khoản cho mỗi vai, và không bao giờ thành bản dùng thật")
  void demonstrationStaysADemonstration() {
    String[] database = TestDatabase.empty();
    try (ConfigurableApplicationContext demo = start(database, "true")) {
      List<String> roles =
          demo.getBean(JdbcClient.class)
              .sql("select distinct role from role_grant order by 1")
              .query(String.class)
              .list();
      assertThat(roles).hasSize(6);
    }
    assertThatThrownBy(() -> start(database, "false").close()).hasMessageContaining("bản dùng thử");
  }

  private ConfigurableApplicationContext start(String[] database, String demo) {
    SpringApplication application = new SpringApplication(Server.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    return application.run(
        Stream.concat(
                Stream.of(database),
                Stream.of(
                    "roviec.demo=" + demo,
                    "roviec.data=" + data,
                    "server.port=0",
                    "spring.jmx.enabled=false"))
            .map(setting -> "--" + setting)
            .toArray(String[]::new));
  }
}
