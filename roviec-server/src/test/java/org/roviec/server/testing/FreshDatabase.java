package org.roviec.server.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.roviec.server.database.SwitchingDataSource;
import org.roviec.server.register.Counts;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives every test class a database of its own. */
class FreshDatabase implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    ApplicationContext application = SpringExtension.getApplicationContext(context);
    application.getBean(SwitchingDataSource.class).useFreshDatabase();
    application.getBean(Counts.class).forget();
  }
}
