package org.roviec.server.intake;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job that reads one document. A fault of the program is tried again a few times; an instance
 * that died leaves its job to the others.
 */
@Configuration(proxyBeanMethods = false)
class ReadingJob {

  private static final Logger LOG = LoggerFactory.getLogger(ReadingJob.class);
  private static final int RETRIES = 2;
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Bean
  Task<Void> readDocument(DocumentReading reading) {
    return Tasks.oneTime(ReadingQueue.READ)
        .onFailure(
            FailureHandler.<Void>maxRetries(RETRIES)
                .withBackoff(PAUSE)
                .thenRemove(failed -> giveUp(failed, reading)))
        .onDeadExecutionRevive()
        .execute((instance, context) -> reading.read(ReadingQueue.documentOf(instance.getId())));
  }

  private static void giveUp(ExecutionComplete failed, DocumentReading reading) {
    long id = ReadingQueue.documentOf(failed.getExecution().taskInstance.getId());
    LOG.error("Document {} cannot be read", id, failed.getCause().orElse(null));
    reading.fail(id, Reason.of("intake.failed.fault"));
  }
}
