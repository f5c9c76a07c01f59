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

  /** The best first, those without a rank last, the larger of them first; names not looked at. */
  static final Comparator<TaskStatistics.Group> BEST_FIRST =
      Comparator.comparing((TaskStatistics.Group one) -> timed(one) < FEWEST)
          .thenComparingLong(one -> timed(one) < FEWEST ? -timed(one) : 0L)
          .thenComparing(Standings::byShare)
          .thenComparingLong(Standings::late);

  private Standings() {}

  /**
   * A group with its rank.
   *
   * @param share kept ÷ timed in percent, to one place; null where nothing has a deadline
   * @param rank from 1; equal shares with equally many late have the same; null for none
   */
  record Standing(TaskStatistics.Group group, @Nullable BigDecimal share, @Nullable Integer rank) {

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
  static List<Standing> of(List<TaskStatistics.Group> groups) {
    List<Standing> ranked = new ArrayList<>();
    TaskStatistics.Group before = null;
    int rank = 0;
    for (TaskStatistics.Group one : groups.stream().sorted(BEST_FIRST).toList()) {
      boolean isRanked = timed(one) >= FEWEST;
      boolean same = before != null && byShare(before, one) == 0 && late(before) == late(one);
      rank = same ? rank : ranked.size() + 1;
      ranked.add(new Standing(one, share(one), isRanked ? rank : null));
      before = one;
    }
    return ranked;
  }

  /**
   * Of groups in an order its first, and those that stand equal with the last of them: names part
   * them, and are looked up for no others.
   */
  static List<Standing> first(int most, List<Standing> sorted, Comparator<Standing> order) {
    int end = Math.min(most, sorted.size());
    while (end > 0
        && end < sorted.size()
        && order.compare(sorted.get(end - 1), sorted.get(end)) == 0) {
      end++;
    }
    return sorted.subList(0, end);
  }

  /** Higher shares first, compared without dividing. */
  private static int byShare(TaskStatistics.Group one, TaskStatistics.Group other) {
    return Long.compare(kept(other) * timed(one), kept(one) * timed(other));
  }

  private static @Nullable BigDecimal share(TaskStatistics.Group group) {
    long timed = timed(group);
    return timed == 0
        ? null
        : BigDecimal.valueOf(100 * kept(group))
            .divide(BigDecimal.valueOf(timed), 1, RoundingMode.HALF_UP);
  }
}
