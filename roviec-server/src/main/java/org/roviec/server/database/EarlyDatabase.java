package org.roviec.server.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the application's own database while the application is still being put together: both
 * take about as long, so the first page comes sooner.
 */
public final class EarlyDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Binder settings = Binder.get(context.getEnvironment());
    if (!settings.bindOrCreate("roviec.database", DatabaseSettings.class).isEmbedded()) {
      return;
    }
    DataFolder folder = settings.bindOrCreate("roviec", DataFolder.class);
    Starting starting = new Starting(folder);
    context.getBeanFactory().registerSingleton(Starting.class.getName(), starting);
    if (context.getBeanFactory() instanceof DefaultSingletonBeanRegistry beans) {
      beans.registerDisposableBean(Starting.class.getName(), starting::closeUnlessTaken);
    }
  }

  /** A database that is being started. */
  static final class Starting {
    private final CompletableFuture<DatabaseServer> server = new CompletableFuture<>();
    private final AtomicBoolean taken = new AtomicBoolean();

    private Starting(DataFolder folder) {
      Thread.ofPlatform()
          .name("database")
          .start(() ->
              server.completeAsync(
                  () -> EmbeddedPostgres.start(folder.folder("postgres")), Runnable::run));
    }

    /** Waits for it; from now on whoever asked closes it. */
    DatabaseServer take() {
      taken.set(true);
      try {
        return server.join();
      } catch (CompletionException failed) {
        throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
      }
    }

    /** The application failed before it asked for its database. */
    private void closeUnlessTaken() {
      if (taken.compareAndSet(false, true) && !server.isCompletedExceptionally()) {
        server.join().close();
      }
    }
  }
}
