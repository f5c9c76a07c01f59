package org.roviec.server.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a task to see whether somebody is to be reminded of it, and who.
 *
 * @param due last good day; null if it has none
 * @param leads bodies that lead, as far as they are settled
 * @param cooperating bodies that help
 * @param approvers bodies that approve
 * @param monitors bodies that follow it
 */
public record TimedTask(
    long id,
    Progress progress,
    @Nullable LocalDate due,
    List<Long> leads,
    List<Long> cooperating,
    List<Long> approvers,
    List<Long> monitors) {

  /** Keeps its own lists. */
  public TimedTask {
    leads = List.copyOf(leads);
    cooperating = List.copyOf(cooperating);
    approvers = List.copyOf(approvers);
    monitors = List.copyOf(monitors);
  }
}
