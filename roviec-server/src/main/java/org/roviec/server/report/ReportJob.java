package org.roviec.server.report;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job that makes one report. It lies in the database: an instance that died leaves it to the
 * others, and what is frozen is frozen once.
 */
@Configuration(proxyBeanMethods = false)
class ReportJob {

  static final TaskDescriptor<Void> MAKE = TaskDescriptor.of("make-report");
  private static final Logger LOG = LoggerFactory.getLogger(ReportJob.class);
  private static final int RETRIES = 2;
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Bean
  Task<Void> makeReport(ReportMaking making) {
    return Tasks.oneTime(MAKE)
        .onFailure(
            FailureHandler.<Void>maxRetries(RETRIES)
                .withBackoff(PAUSE)
                .thenRemove(failed -> {
                  long id = Long.parseLong(failed.getExecution().taskInstance.getId());
                  LOG.error("Report {} cannot be made", id, failed.getCause().orElse(null));
                  making.fail(id);
                }))
        .onDeadExecutionRevive()
        .execute((instance, context) -> making.make(Long.parseLong(instance.getId())));
  }

  static void order(SchedulerClient scheduler, long report, java.time.Instant at) {
    scheduler.scheduleIfNotExists(MAKE.instance(Long.toString(report)).scheduledTo(at));
  }
}
