package org.roviec.server.reminder.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Against guessing links: an address that came with too many wrong ones waits. Counted by each
 * instance for itself; a token cannot be guessed anyway, this only spares the database.
 */
@Component
class Throttle {
  static final int MOST = 20;

  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int ADDRESSES = 10_000;

  private final Cache<String, AtomicInteger> wrong =
      Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(ADDRESSES).build();

  /** Whether the address may try. */
  boolean admits(String address) {
    AtomicInteger count = wrong.getIfPresent(address);
    return count == null || count.get() < MOST;
  }

  /** The address came with something wrong. */
  void wrong(String address) {
    wrong.get(address, _ -> new AtomicInteger()).incrementAndGet();
  }

  /** Forgets everybody. */
  void forget() {
    wrong.invalidateAll();
  }
}
