package org.roviec.server.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
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

  /**
   * Orders a reading; part of the caller's transaction. Each order has a name of its own: an order
   * that is just being finished must not swallow the next.
   */
  void add(long documentId, Instant at) {
    String name = documentId + ":" + UUID.randomUUID();
    scheduler.getObject().scheduleIfNotExists(READ.instance(name).scheduledTo(at));
  }

  /** The document that an order is about. */
  static long documentOf(String name) {
    int end = name.indexOf(':');
    return Long.parseLong(end < 0 ? name : name.substring(0, end));
  }
}
