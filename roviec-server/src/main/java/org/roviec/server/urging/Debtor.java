package org.roviec.server.urging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that owes results.
 *
 * @param key by which pages name it
 * @param bodyId today's body; null where nobody has settled which it is
 * @param name what it is called today
 * @param tasks keys of its overdue tasks, the longest due first
 * @param daysLate of the one due longest
 * @param lastUrged day of the last letter; null if it was never urged
 */
record Debtor(
    String key,
    @Nullable Long bodyId,
    String name,
    List<Long> tasks,
    long daysLate,
    @Nullable LocalDate lastUrged) {

  Debtor {
    tasks = List.copyOf(tasks);
  }

  /** The key of a body, or of a name that is not settled. */
  static String key(@Nullable Long bodyId, String name) {
    return bodyId == null ? "ten-" + name : "cq-" + bodyId;
  }
}
