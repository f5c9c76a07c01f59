package org.roviec.server.followup;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks now and then for recurring duties whose day has passed. What one run leaves, the next takes
 * up; two at once open nothing twice.
 */
@Configuration(proxyBeanMethods = false)
class RecurrenceJob {

  private static final Duration EVERY = Duration.ofMinutes(30);

  @Bean
  Task<Void> openOccurrences(Recurrences recurrences, Clock clock) {
    return Tasks.recurring("open-occurrences", FixedDelay.of(EVERY))
        .execute((_, _) -> {
          LocalDate today = LocalDate.now(clock);
          recurrences.over(today).forEach(task -> recurrences.advance(task, today));
        });
  }
}
