package org.roviec.server.followup;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.roviec.server.register.Register;
import org.roviec.server.register.TaskChanged;
import org.roviec.server.register.TaskEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what waits on a task in step with the task, by whichever way it was changed: a report of
 * completion waits only while the task does, a request for a later deadline only while it is open.
 */
@Component
class Settling {

  private static final Set<TaskEvent.Kind> SETTLING =
      EnumSet.of(
          TaskEvent.Kind.PROGRESSED,
          TaskEvent.Kind.IMPORTED,
          TaskEvent.Kind.CONFIRMED,
          TaskEvent.Kind.RETURNED,
          TaskEvent.Kind.DROPPED,
          TaskEvent.Kind.UNDONE);

  private final Register register;
  private final Reports reports;
  private final ExtensionRequests requests;
  private final Clock clock;

  Settling(Register register, Reports reports, ExtensionRequests requests, Clock clock) {
    this.register = register;
    this.reports = reports;
    this.requests = requests;
    this.clock = clock;
  }

  @EventListener
  void on(TaskChanged event) {
    if (!SETTLING.contains(event.kind())) {
      return;
    }
    reports.decide(event.taskId(), clock.instant());
    if (event.kind() == TaskEvent.Kind.UNDONE) {
      reports.undecide(event.taskId());
    }
    if (register.find(event.taskId()).filter(task -> !task.progress().isOpen()).isPresent()) {
      requests.settle(event.taskId(), clock.instant());
    }
  }
}
