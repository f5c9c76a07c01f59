package org.roviec.server.register;

import java.util.Set;

/**
 * Which tasks somebody may see.
 *
 * @param all whether all of them
 * @param bodies else those in which one of these bodies has a part
 * @param names and those with one of these names, which mean these bodies among others
 */
public record Scope(boolean all, Set<Long> bodies, Set<String> names) {

  /** All tasks. */
  public static final Scope ALL = new Scope(true, Set.of(), Set.of());

  /** Keeps its own sets. */
  public Scope {
    bodies = Set.copyOf(bodies);
    names = Set.copyOf(names);
  }

  /** The tasks in which one of these bodies has a part. */
  public static Scope of(Set<Long> bodies) {
    return new Scope(false, bodies, Set.of());
  }

  /** The tasks in which one of these bodies has a part, by itself or meant by a common name. */
  public static Scope of(Set<Long> bodies, Set<String> names) {
    return new Scope(false, bodies, names);
  }

  /** Whether it holds a task. */
  public boolean holds(Task task) {
    return all
        || task.parties().stream()
            .anyMatch(p ->
                p.organizationId() == null
                    ? names.contains(p.asWritten())
                    : bodies.contains(p.organizationId()));
  }
}
