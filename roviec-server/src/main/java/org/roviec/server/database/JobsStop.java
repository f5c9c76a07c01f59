package org.roviec.server.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Ends the background jobs first of all when the application stops for good. Left to the end, a job
 * that was under way would ask for a part that nobody needed before, and nothing can be made any
 * more then. An application that only pauses keeps its jobs: they cannot be started again.
 */
@Configuration(proxyBeanMethods = false)
class JobsStop {

  private final ApplicationContext application;
  private final ObjectProvider<Scheduler> scheduler;

  JobsStop(ApplicationContext application, ObjectProvider<Scheduler> scheduler) {
    this.application = application;
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

  @EventListener
  void closed(ContextClosedEvent event) {
    if (event.getApplicationContext().equals(application)) {
      scheduler.ifAvailable(Scheduler::stop);
    }
  }
}
