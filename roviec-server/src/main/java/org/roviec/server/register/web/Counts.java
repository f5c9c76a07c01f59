package org.roviec.server.register.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.roviec.server.register.Scope;
import org.roviec.server.register.TaskChanged;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.TaskList;
import org.roviec.server.register.View;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * How many tasks each view shows. Counting goes through all tasks, so the answer is kept for some
 * seconds; what this instance changes is counted anew at once, what another changes a little later.
 */
@Component
class Counts {

  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int MOST = 2_000;

  private final TaskList list;
  private final Cache<Asked, Map<View, Long>> kept =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

  Counts(TaskList list) {
    this.list = list;
  }

  Map<View, Long> of(TaskFilter filter, Scope scope, LocalDate today) {
    return kept.get(
        new Asked(filter.in(View.ALL), scope, today), _ -> list.counts(filter, scope, today));
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(TaskChanged event) {
    forget();
  }

  /** Counts anew from now on. */
  void forget() {
    kept.invalidateAll();
  }

  private record Asked(TaskFilter filter, Scope scope, LocalDate today) {}
}
