package org.roviec.server.reminder;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The two jobs of reminders. Each looks every minute whether there is something to do; what is done
 * already they see in the database, so it does not matter how often or where they run.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "roviec.reminder.scheduled", matchIfMissing = true)
class ReminderJobs {
  static final String PLAN = "plan-reminders";
  static final String SEND = "send-digests";

  private static final Logger LOG = LoggerFactory.getLogger(ReminderJobs.class);

  @Bean
  Task<Void> planReminders(Planner planner, @Value("${roviec.reminder.pause:1m}") Duration pause) {
    return Tasks.recurring(PLAN, FixedDelay.of(pause))
        .execute((_, _) ->
            planner
                .planIfDue()
                .ifPresent(plan ->
                    LOG.info(
                        "reminders of {}: {} tasks, {} people, {} tasks without anybody to tell",
                        plan.day(),
                        plan.tasks(),
                        plan.people(),
                        plan.unheard())));
  }

  @Bean
  Task<Void> sendDigests(Courier courier, @Value("${roviec.reminder.pause:1m}") Duration pause) {
    return Tasks.recurring(SEND, FixedDelay.of(pause)).execute((_, _) -> courier.goRound());
  }
}
