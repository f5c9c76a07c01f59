package org.roviec.server.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts of tasks by class. The classes sum to the total, always: the total is their sum.
 *
 * @param key of what the tasks have in common; empty for all
 * @param name of it, for people
 */
record Line(String key, String name, Map<TaskClass, Integer> counts) {

  Line {
    EnumMap<TaskClass, Integer> all = new EnumMap<>(TaskClass.class);
    for (TaskClass each : TaskClass.values()) {
      all.put(each, counts.getOrDefault(each, 0));
    }
    counts = java.util.Collections.unmodifiableMap(all);
  }

  /** How many there are of a class. */
  public int of(TaskClass taskClass) {
    return counts.getOrDefault(taskClass, 0);
  }

  /** How many there are in all. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many are done. */
  public int done() {
    return sum(List.of(TaskClass.DONE_ON_TIME, TaskClass.DONE_LATE, TaskClass.DONE_UNTIMED));
  }

  /** How many are under way. */
  public int open() {
    return sum(List.of(TaskClass.OPEN_IN_TIME, TaskClass.OPEN_OVERDUE, TaskClass.OPEN_UNTIMED));
  }

  private int sum(List<TaskClass> classes) {
    return classes.stream().mapToInt(this::of).sum();
  }
}
