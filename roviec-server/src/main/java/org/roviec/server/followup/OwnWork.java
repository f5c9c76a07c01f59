package org.roviec.server.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.ConfirmationRule;
import org.roviec.server.register.Task;
import org.springframework.stereotype.Component;

/** Nobody confirms what they reported done, nor the work of the body they act for. */
@Component
class OwnWork implements ConfirmationRule {

  private final Relations relations;
  private final Reports reports;

  OwnWork(Relations relations, Reports reports) {
    this.relations = relations;
    this.reports = reports;
  }

  @Override
  public @Nullable String refusal(Task task, SignedIn person, LocalDate today) {
    if (reports.waitingReporter(task.id()).filter(person.username()::equals).isPresent()) {
      return "followup.confirm.ownReport";
    }
    return relations.of(task, person, today).doer() ? "followup.confirm.ownBody" : null;
  }
}
