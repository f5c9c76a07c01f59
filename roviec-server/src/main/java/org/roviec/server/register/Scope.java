package org.roviec.server.register;

import java.util.Set;

/**
 * Which tasks somebody may see.
 *
 * @param all whether all of them
 * @param bodies else those in which one of these bodies has a part
 */
public record Scope(boolean all, Set<Long> bodies) {

  /** All tasks. */
  public static final Scope ALL = new Scope(true, Set.of());

  /** Keeps its own set. */
  public Scope {
    bodies = Set.copyOf(bodies);
  }

  /** The tasks in which one of these bodies has a part. */
  public static Scope of(Set<Long> bodies) {
    return new Scope(false, bodies);
  }

  /** Whether it holds a task. */
  public boolean holds(Task task) {
    return all
        || task.parties().stream()
            .anyMatch(p -> p.organizationId() != null && bodies.contains(p.organizationId()));
  }
}
