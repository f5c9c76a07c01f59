package org.roviec.server.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The orders to read a document: in the database, so that they outlive every process. */
@Component
class ReadingQueue {

  static final TaskDescriptor<Void> READ = TaskDescriptor.of("read-document");

  private final ObjectProvider<SchedulerClient> scheduler;

  ReadingQueue(ObjectProvider<SchedulerClient> scheduler) {
    this.scheduler = scheduler;
  }

  /** Orders a reading; part of the caller's transaction. */
  void add(long documentId, Instant at) {
    scheduler
        .getObject()
        .scheduleIfNotExists(READ.instance(Long.toString(documentId)).scheduledTo(at));
  }
}
