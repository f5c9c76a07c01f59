package org.roviec.server.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskChanged;
import org.roviec.server.register.TaskEvent;
import org.roviec.server.register.TaskState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what waits on a task in step with the task, by whichever way it was changed: a report of
 * completion waits only while the task does, a request for a later deadline only while it is open.
 * Who writes down in the register that a body is done has reported it, and may not confirm it. A
 * recurring duty that is done goes on with its next occurrence.
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
  private final Receipts receipts;
  private final Recurrences recurrences;
  private final Clock clock;

  Settling(
      Register register,
      Reports reports,
      ExtensionRequests requests,
      Receipts receipts,
      Recurrences recurrences,
      Clock clock) {
    this.register = register;
    this.reports = reports;
    this.requests = requests;
    this.receipts = receipts;
    this.recurrences = recurrences;
    this.clock = clock;
  }

  @EventListener
  void on(TaskChanged event) {
    if (SETTLING.contains(event.kind())) {
      register.find(event.taskId()).ifPresent(task -> settle(task, event.kind()));
    }
  }

  /** A sheet may also change something else of a task that waits already. */
  private boolean wasJustWrittenDown(Task task) {
    TaskState before = register.historyOf(task.id()).getFirst().before();
    return before != null && before.progress() != Progress.AWAITING_CONFIRMATION;
  }

  private void settle(Task task, TaskEvent.Kind kind) {
    if (task.progress() != Progress.AWAITING_CONFIRMATION) {
      if (reports.waitingReporter(task.id()).isPresent()) {
        TaskEvent last = register.historyOf(task.id()).getFirst();
        boolean confirmed = task.progress() == Progress.DONE;
        reports.decide(task.id(), confirmed, last.actor(), last.reason(), clock.instant());
      }
    } else if (kind == TaskEvent.Kind.UNDONE) {
      reports.undecide(task.id());
    } else if (wasJustWrittenDown(task)) {
      reports.typed(task.id(), SignedIn.present().map(SignedIn::username).orElse(null));
    }
    if (!task.progress().isOpen()) {
      requests.settle(task.id(), clock.instant());
      receipts.answer(List.of(task.id()), "", "", clock.instant());
    }
    if (task.progress() == Progress.DONE) {
      recurrences.advance(task.id(), LocalDate.now(clock));
    }
  }
}
