package org.roviec.server.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Ends the background jobs first of all when the application stops. Left to the end, a job that was
 * under way would ask for a part that nobody needed before, and nothing can be made any more then.
 */
@Configuration(proxyBeanMethods = false)
class JobsStop implements SmartLifecycle {

  private final ObjectProvider<Scheduler> scheduler;
  private volatile boolean running;

  JobsStop(ObjectProvider<Scheduler> scheduler) {
    this.scheduler = scheduler;
  }

  /** Stopping a second time, when everything is taken down, would only be complained about. */
  @Bean
  static BeanFactoryPostProcessor stopsOnce() {
    return factory -> {
      for (String name : factory.getBeanNamesForType(Scheduler.class, true, false)) {
        factory.getBeanDefinition(name).setDestroyMethodName("");
      }
    };
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    scheduler.ifAvailable(Scheduler::stop);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
