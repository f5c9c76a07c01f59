package org.roviec.server.demo;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Sets the stage in the background, so that the first page need not wait: a job that takes the
 * samples in, comes back until they are read, and then does the rest. It survives a restart.
 */
@Configuration(proxyBeanMethods = false)
class DemonstrationJob {

  private static final TaskDescriptor<Void> SET = TaskDescriptor.of("set-demonstration");
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONG_PAUSE = Duration.ofMinutes(1);

  @Bean
  Task<Void> setDemonstration(ObjectProvider<Demonstration> demonstration) {
    return Tasks.custom(SET)
        .onFailureReschedule(FixedDelay.of(LONG_PAUSE))
        .onDeadExecutionRevive()
        .execute((instance, context) -> next(demonstration.getObject()));
  }

  private static CompletionHandler<Void> next(Demonstration demonstration) {
    List<Long> documents = demonstration.takeIn();
    if (!demonstration.isRead(documents)) {
      return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(PAUSE));
    }
    demonstration.set(documents);
    return new CompletionHandler.OnCompleteRemove<>();
  }

  /** After the accounts, which the first start makes. */
  @Bean
  @Order(100)
  ApplicationRunner beginDemonstration(
      ObjectProvider<Demonstration> demonstration,
      SchedulerClient scheduler,
      Clock clock,
      @Value("${roviec.demo:false}") boolean isOn,
      @Value("${roviec.demo.samples:true}") boolean withSamples) {
    return arguments -> {
      if (isOn && withSamples && !demonstration.getObject().isSet()) {
        scheduler.scheduleIfNotExists(SET.instance("once").scheduledTo(clock.instant()));
      }
    };
  }
}
