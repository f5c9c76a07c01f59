package org.roviec.server.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.roviec.server.access.DemoAccounts;
import org.roviec.server.access.Role;
import org.roviec.server.register.Cause;
import org.roviec.server.register.NewTask;
import org.roviec.server.register.Opening;
import org.roviec.server.register.Openings;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Task;
import org.roviec.server.review.ReviewByRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets the stage once: of the sample documents, the one whose reading names most owners is reviewed
 * and its tasks are opened, the next is reviewed half, the others wait for the visitor; the figures
 * of all are confirmed and followed. Nothing is known beforehand about what the reading finds.
 */
@Component
class Demonstration {

  private static final String REASON = "Dữ liệu dùng thử";

  private final SampleDocuments samples;
  private final ReviewByRule reviews;
  private final Openings openings;
  private final Stages stages;
  private final Desks desks;
  private final AgencyVoice agency;
  private final Measures measures;
  private final Slipping slipping;
  private final SampleOffice office;
  private final DemoAccounts accounts;
  private final JdbcClient jdbc;
  private final Clock clock;

  Demonstration(
      SampleDocuments samples,
      ReviewByRule reviews,
      Openings openings,
      Stages stages,
      Desks desks,
      AgencyVoice agency,
      Measures measures,
      Slipping slipping,
      SampleOffice office,
      DemoAccounts accounts,
      JdbcClient jdbc,
      Clock clock) {
    this.samples = samples;
    this.reviews = reviews;
    this.openings = openings;
    this.stages = stages;
    this.desks = desks;
    this.agency = agency;
    this.measures = measures;
    this.slipping = slipping;
    this.office = office;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether the stage is set; it is not set a second time. */
  boolean isSet() {
    return jdbc.sql("select exists (select 1 from demonstration)").query(Boolean.class).single();
  }

  /** Takes the samples in; returns their documents. */
  List<Long> takeIn() {
    return samples.takeIn(clerk().username());
  }

  /** Whether the reading of these documents is over. */
  boolean isRead(List<Long> documents) {
    return samples.areSettled(documents);
  }

  /** Reviews, opens and spreads, all or nothing. */
  @Transactional
  void set(List<Long> documents) {
    boolean first =
        jdbc.sql("insert into demonstration (set_at) values (:at) on conflict do nothing")
                .param("at", OffsetDateTime.now(clock))
                .update()
            > 0;
    List<Long> fullest =
        samples.readOf(documents).stream()
            .sorted(Comparator.comparingLong(reviews::owned).reversed())
            .toList();
    if (!first || fullest.isEmpty()) {
      return;
    }
    office.open();
    measures.confirm(fullest, clerk());
    reviews.whole(fullest.getFirst(), clerk().username(), clerk().displayName());
    openTasks(fullest.getFirst());
    if (fullest.size() > 1) {
      reviews.half(fullest.get(1), clerk().username(), clerk().displayName());
    }
    measures.follow(fullest, clerk(), LocalDate.now(clock));
  }

  private void openTasks(long document) {
    LocalDate today = LocalDate.now(clock);
    List<NewTask> all =
        openings.look(document).proposals().stream().map(Opening.Proposal::task).toList();
    Cause cause = new Cause(clerk().displayName(), REASON, null, null);
    List<Task> tasks = stages.open(all, today, Cause.by(clerk().displayName()));
    long busiest = desks.busiest(tasks).orElse(-1L);
    List<Task> itsOwnFirst =
        tasks.stream().sorted(Comparator.comparing(task -> !leads(task, busiest))).toList();
    stages.spread(itsOwnFirst, today, cause);
    if (busiest >= 0) {
      desks.seat(busiest, today);
      agency.speak(busiest, tasks, today);
    }
    slipping.open(busiest, clerk().displayName(), today);
  }

  private static boolean leads(Task task, long body) {
    return task.in(PartyRole.LEAD).stream()
        .anyMatch(party -> party.organizationId() != null && party.organizationId() == body);
  }

  private DemoAccounts.Login clerk() {
    return accounts.having(Role.COORDINATOR);
  }
}
