package org.roviec.server.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Task;
import org.springframework.stereotype.Component;

/** Finds out how a task stands for a person, and what they may do with it. */
@Component
class Standings {

  private final Relations relations;
  private final Receipts receipts;
  private final Reports reports;
  private final ExtensionRequests requests;

  Standings(Relations relations, Receipts receipts, Reports reports, ExtensionRequests requests) {
    this.relations = relations;
    this.receipts = receipts;
    this.reports = reports;
    this.requests = requests;
  }

  /** What a person may do with a task on a day. */
  Set<Act> acts(Task task, SignedIn person, LocalDate today) {
    return Rights.of(relations.of(task, person, today), standing(task, person));
  }

  /** Whether a person may decide about the work of others on a task. */
  boolean decides(Task task, SignedIn person, LocalDate today) {
    return relations.of(task, person, today).decides();
  }

  private Standing standing(Task task, SignedIn person) {
    Optional<ExtensionRequest> asked = requests.pending(task.id());
    List<Long> leads = Relations.bodiesOf(task, PartyRole.LEAD);
    return new Standing(
        task.progress(),
        task.deadline().day() != null,
        receipts.received(task.id()).containsAll(leads),
        !receipts.refusals(task.id()).isEmpty(),
        asked.isPresent(),
        asked.filter(request -> request.account().equals(person.username())).isPresent(),
        reports.waitingReporter(task.id()).filter(person.username()::equals).isPresent());
  }
}
