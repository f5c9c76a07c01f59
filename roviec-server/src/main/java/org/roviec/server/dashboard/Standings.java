package org.roviec.server.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.TaskStatistics;
import org.roviec.server.register.Timeliness;

/**
 * Ranks groups by how they keep deadlines: tasks done in time or still in time ÷ tasks with a
 * deadline that runs or ran. The highest share comes first; of equal shares the one with fewer
 * tasks late, then by name. Groups with less than five such tasks have no rank: one task more or
 * less would turn everything round. The page says this in words.
 */
final class Standings {

  /** So many tasks with a deadline a group needs for a rank. */
  static final int FEWEST = 5;

  private Standings() {}

  /**
   * A group with its rank.
   *
   * @param share kept ÷ timed in percent, to one place; null where nothing has a deadline
   * @param rank from 1; equal shares with equally many late have the same; null for none
   */
  record Standing(
      TaskStatistics.Group group, String name, @Nullable BigDecimal share, @Nullable Integer rank) {

    long overdue() {
      return group.count(Timeliness.OVERDUE);
    }
  }

  /** Tasks that are or were in time. */
  static long kept(TaskStatistics.Group group) {
    return group.count(Timeliness.DONE_ON_TIME)
        + group.count(Timeliness.ON_TRACK)
        + group.count(Timeliness.DUE_SOON);
  }

  /** Tasks that have a deadline which runs or ran. */
  static long timed(TaskStatistics.Group group) {
    return kept(group) + group.count(Timeliness.OVERDUE) + group.count(Timeliness.DONE_LATE);
  }

  private static long late(TaskStatistics.Group group) {
    return timed(group) - kept(group);
  }

  /** The groups ranked, the best first; those without a rank last. */
  static List<Standing> of(List<Named> groups) {
    List<Named> sorted = new ArrayList<>(groups);
    sorted.sort(
        Comparator.comparing((Named one) -> timed(one.group()) < FEWEST)
            .thenComparingLong(one -> timed(one.group()) < FEWEST ? -timed(one.group()) : 0L)
            .thenComparing(Standings::byShare)
            .thenComparingLong(one -> late(one.group()))
            .thenComparing(Named::name));
    List<Standing> ranked = new ArrayList<>();
    Named before = null;
    int rank = 0;
    for (Named one : sorted) {
      boolean isRanked = timed(one.group()) >= FEWEST;
      boolean same =
          before != null && byShare(before, one) == 0 && late(before.group()) == late(one.group());
      rank = same ? rank : ranked.size() + 1;
      ranked.add(new Standing(one.group(), one.name(), share(one.group()), isRanked ? rank : null));
      before = one;
    }
    return ranked;
  }

  /** A group with its name for people. */
  record Named(TaskStatistics.Group group, String name) {}

  /** Higher shares first, compared without dividing. */
  private static int byShare(Named one, Named other) {
    return Long.compare(
        kept(other.group()) * timed(one.group()), kept(one.group()) * timed(other.group()));
  }

  private static @Nullable BigDecimal share(TaskStatistics.Group group) {
    long timed = timed(group);
    return timed == 0
        ? null
        : BigDecimal.valueOf(100 * kept(group))
            .divide(BigDecimal.valueOf(timed), 1, RoundingMode.HALF_UP);
  }
}
