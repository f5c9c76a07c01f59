package org.roviec.server.testing;

import org.roviec.server.database.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the application under test to the test database and to a data folder in target. */
class OnTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    boolean demo = context.getEnvironment().getProperty("roviec.demo", Boolean.class, false);
    TestPropertyValues.of(TestDatabase.template(demo))
        .and("roviec.data=" + TestFolder.of("test-data"))
        .and("roviec.secret.key=" + "0f".repeat(32))
        .applyTo(context);
  }
}
