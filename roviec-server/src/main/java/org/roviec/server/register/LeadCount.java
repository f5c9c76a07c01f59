package org.roviec.server.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that one body leads, as far as a filter holds them.
 *
 * @param organizationId today's body; null where nobody has settled which it is
 * @param asWritten its name in the documents
 * @param tasks their keys, the longest due first
 * @param oldestDue the earliest last good day; null if none has one
 */
public record LeadCount(
    @Nullable Long organizationId,
    String asWritten,
    List<Long> tasks,
    @Nullable LocalDate oldestDue) {
  /** Keeps its own list. */
  public LeadCount {
    tasks = List.copyOf(tasks);
  }
}
