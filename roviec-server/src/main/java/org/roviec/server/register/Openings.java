package org.roviec.server.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roviec.server.intake.Documents;
import org.roviec.server.review.Confirmed;
import org.roviec.server.review.ConfirmedAssignment;
import org.roviec.server.review.ConfirmedTally;
import org.roviec.server.review.ConfirmedTarget;
import org.roviec.server.review.DueAsWritten;
import org.roviec.server.review.Party;
import org.roviec.server.review.Place;
import org.roviec.server.review.Reviews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens tasks from what was confirmed in a document's review; the only way but typing them. */
@Service
public class Openings {

  private final Reviews reviews;
  private final Documents documents;
  private final Register register;
  private final Tasks tasks;
  private final Figures figures;
  private final DueWords dueWords;

  Openings(
      Reviews reviews,
      Documents documents,
      Register register,
      Tasks tasks,
      Figures figures,
      DueWords dueWords) {
    this.reviews = reviews;
    this.documents = documents;
    this.register = register;
    this.tasks = tasks;
    this.figures = figures;
    this.dueWords = dueWords;
  }

  /** What a document would open; nothing is written. */
  @Transactional(readOnly = true)
  public Opening look(long documentId) {
    Confirmed confirmed = reviews.confirmedOf(documentId);
    String label = label(documentId);
    List<Long> verdicts =
        confirmed.assignments().stream().map(ConfirmedAssignment::verdictId).toList();
    Map<Long, Long> known = tasks.openedFrom(verdicts);
    List<Opening.Proposal> proposals = new ArrayList<>();
    for (ConfirmedAssignment each : confirmed.assignments()) {
      proposals.add(
          new Opening.Proposal(each.verdictId(), task(each, label), known.get(each.verdictId())));
    }
    return new Opening(label, proposals, confirmed.targets().size() + confirmed.tallies().size());
  }

  private String label(long documentId) {
    return documents.find(documentId).map(document -> document.called().full()).orElse("");
  }

  /** Opens the chosen ones of a document's tasks, and takes its figures over. */
  @Transactional
  public List<Task> open(long documentId, Set<Long> verdictIds, Cause cause) {
    Opening opening = look(documentId);
    List<NewTask> chosen =
        opening.proposals().stream()
            .filter(p -> verdictIds.contains(p.verdictId()))
            .map(Opening.Proposal::task)
            .toList();
    Confirmed confirmed = reviews.confirmedOf(documentId);
    figures.put(
        Stream.concat(
                confirmed.targets().stream().map(t -> figure(t, opening.label())),
                confirmed.tallies().stream().map(t -> figure(t, opening.label())))
            .toList());
    return chosen.isEmpty() ? List.of() : register.openAll(chosen, cause);
  }

  private NewTask task(ConfirmedAssignment from, String label) {
    Place place = from.place();
    String basis = place.section().isBlank() ? label : label + ", mục " + place.section();
    List<TaskParty> parties = new ArrayList<>();
    add(parties, PartyRole.LEAD, from.leads());
    add(parties, PartyRole.COOPERATING, from.cooperating());
    add(parties, PartyRole.MONITOR, from.monitors());
    add(parties, PartyRole.SUBMIT_TO, from.submitTo());
    return NewTask.of(
        from.work(),
        orNull(from.product()),
        null,
        Priority.NORMAL,
        parties,
        deadline(from.due()),
        from.conditions(),
        new Basis(
            basis,
            from.documentId(),
            from.verdictId(),
            place.start(),
            place.end(),
            place.quote(),
            orNull(place.section())),
        null);
  }

  private static void add(List<TaskParty> parties, PartyRole role, List<Party> named) {
    named.forEach(p -> parties.add(new TaskParty(role, p.asWritten(), p.organizationId(), null)));
  }

  private Deadline deadline(DueAsWritten due) {
    return Deadline.first(
        due.kind(), orNull(due.words()), dueWords.lastGoodDay(due.date(), due.exclusive()));
  }

  private static @Nullable String orNull(String words) {
    return words.isBlank() ? null : words;
  }

  private static Figure figure(ConfirmedTarget from, String label) {
    return new Figure(
        from.documentId(),
        from.verdictId(),
        from.kind(),
        from.name(),
        from.comparator(),
        from.value(),
        from.valueMax(),
        null,
        from.unit(),
        "",
        from.from(),
        from.to(),
        from.place().start(),
        from.place().end(),
        from.place().quote(),
        label);
  }

  private static Figure figure(ConfirmedTally from, String label) {
    return new Figure(
        from.documentId(),
        from.verdictId(),
        "TALLY",
        from.what(),
        "=",
        from.count(),
        null,
        from.of(),
        "",
        from.status(),
        null,
        null,
        from.place().start(),
        from.place().end(),
        from.place().quote(),
        label);
  }
}
