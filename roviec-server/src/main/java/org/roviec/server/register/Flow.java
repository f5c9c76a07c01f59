package org.roviec.server.register;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How many tasks were opened, done and due on each day of some time. */
public final class Flow {

  /** What is counted; a task that is due is either kept or late. */
  enum What {
    OPENED,
    DONE,
    KEPT,
    LATE
  }

  private final Map<What, NavigableMap<LocalDate, Long>> counts = new EnumMap<>(What.class);

  Flow() {
    for (What what : What.values()) {
      counts.put(what, new TreeMap<>());
    }
  }

  void add(What what, LocalDate day, long count) {
    of(what).merge(day, count, Long::sum);
  }

  private NavigableMap<LocalDate, Long> of(What what) {
    return counts.getOrDefault(what, new TreeMap<>());
  }

  private long sum(What what, LocalDate first, LocalDate last) {
    return of(what).subMap(first, true, last, true).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** Opened between two days, both counted. */
  public long opened(LocalDate first, LocalDate last) {
    return sum(What.OPENED, first, last);
  }

  /** Done between two days. */
  public long done(LocalDate first, LocalDate last) {
    return sum(What.DONE, first, last);
  }

  /** Due between two days, whatever became of them. */
  public long due(LocalDate first, LocalDate last) {
    return sum(What.KEPT, first, last) + late(first, last);
  }

  /** Due between two days, and overdue or done too late. */
  public long late(LocalDate first, LocalDate last) {
    return sum(What.LATE, first, last);
  }
}
