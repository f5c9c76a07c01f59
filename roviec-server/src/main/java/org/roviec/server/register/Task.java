package org.roviec.server.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task (nhiệm vụ) of the register as it stands.
 *
 * @param code for people: NV-2026-00012
 * @param version goes up with every change; a change made from an older one is refused
 * @param openedOn the day it was opened
 * @param reportedOn day on which the doer reported it done; null before
 * @param completedOn day on which it was done; null before
 * @param updatedAt last change of any kind
 */
public record Task(
    long id,
    String code,
    int version,
    String work,
    @Nullable String product,
    @Nullable String field,
    Priority priority,
    List<TaskParty> parties,
    Deadline deadline,
    Basis basis,
    Progress progress,
    LocalDate openedOn,
    String openedBy,
    @Nullable LocalDate reportedOn,
    @Nullable LocalDate completedOn,
    Instant updatedAt,
    @Nullable Long parentId) {

  /** Keeps its own list. */
  public Task {
    parties = List.copyOf(parties);
  }

  /** The bodies and persons in one role, in order. */
  public List<TaskParty> in(PartyRole role) {
    return parties.stream().filter(p -> p.role() == role).toList();
  }

  /** Whether it keeps its deadline on a given day. */
  public Timeliness timeliness(LocalDate today) {
    return Timeliness.of(progress, deadline.day(), reportedOn, completedOn, today);
  }

  /** Whether it keeps its deadline on a given day, judged by the day first set or by the latest. */
  public Timeliness timeliness(LocalDate today, DueBy by) {
    return Timeliness.of(progress, deadline.day(by), reportedOn, completedOn, today);
  }

  /** Days past the last good day; 0 or less while it is not past; null without a day. */
  public @Nullable Long daysLate(LocalDate today) {
    LocalDate due = deadline.day();
    if (due == null) {
      return null;
    }
    LocalDate until =
        completedOn != null
            ? completedOn
            : reportedOn != null && !progress.isRunning() ? reportedOn : today;
    return java.time.temporal.ChronoUnit.DAYS.between(due, until);
  }
}
