package org.roviec.server.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.roviec.server.database.SwitchingDataSource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives every test class a database of its own. */
class FreshDatabase implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    SpringExtension.getApplicationContext(context)
        .getBean(SwitchingDataSource.class)
        .useFreshDatabase();
  }
}
