package org.roviec.server.register;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Names in the register that mean several bodies ("các huyện uỷ, thành uỷ"), so that each of them
 * sees the task before it is split. Names are few and change seldom: they are kept for a while.
 */
@Component
class Collectives {

  private static final Duration KEPT = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final Bodies bodies;
  private final LoadingCache<LocalDate, Map<String, Set<Long>>> members =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(2).build(this::read);

  Collectives(JdbcClient jdbc, Bodies bodies) {
    this.jdbc = jdbc;
    this.bodies = bodies;
  }

  /** The names that mean at least one of these bodies on a day. */
  Set<String> holding(Set<Long> wanted, LocalDate today) {
    Set<String> names = new HashSet<>();
    members
        .get(today)
        .forEach((name, meant) -> {
          if (meant.stream().anyMatch(wanted::contains)) {
            names.add(name);
          }
        });
    return names;
  }

  private Map<String, Set<Long>> read(LocalDate today) {
    return bodies.members(
        jdbc.sql("select distinct as_written from task_party where organization_id is null")
            .query(String.class)
            .list(),
        today);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(TaskOpened event) {
    members.invalidateAll();
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(TaskChanged event) {
    members.invalidateAll();
  }
}
