package org.roviec.server.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * How many tasks each view shows, and the board. Counting goes through all tasks, so the answer is
 * kept for some seconds; what this instance changes is counted anew at once, what another changes a
 * little later.
 */
@Component
public class Counts {

  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int MOST = 2_000;

  private final TaskList list;
  private final Cache<Asked, Map<View, Long>> counts = cache();
  private final Cache<Asked, List<TaskList.OfBody>> boards = cache();

  Counts(TaskList list) {
    this.list = list;
  }

  private static <T> Cache<Asked, T> cache() {
    return Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();
  }

  /** How many tasks each view shows, the rest of the filter being the same. */
  public Map<View, Long> of(TaskFilter filter, Scope scope, LocalDate today) {
    return counts.get(
        new Asked(filter.in(View.ALL), scope, today, 0, 0),
        asked -> list.counts(filter, scope, today));
  }

  /** Tasks by leading body, those with the most first. */
  public List<TaskList.OfBody> board(
      TaskFilter filter, Scope scope, LocalDate today, int mostBodies, int mostTasks) {
    return boards.get(
        new Asked(filter, scope, today, mostBodies, mostTasks),
        asked -> list.board(filter, scope, today, mostBodies, mostTasks));
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(TaskChanged event) {
    forget();
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(TaskOpened event) {
    forget();
  }

  /** Counts anew from now on. */
  public void forget() {
    counts.invalidateAll();
    boards.invalidateAll();
  }

  private record Asked(
      TaskFilter filter, Scope scope, LocalDate today, int mostBodies, int mostTasks) {}
}
