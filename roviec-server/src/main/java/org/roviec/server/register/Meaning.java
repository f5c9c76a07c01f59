package org.roviec.server.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies of today a typed name may mean.
 *
 * @param sure whether the name itself says which; else a person must agree
 */
public record Meaning(boolean sure, List<Body> bodies) {

  /** Keeps its own list. */
  public Meaning {
    bodies = List.copyOf(bodies);
  }

  /**
   * A body of today.
   *
   * @param name its full name
   */
  public record Body(long id, String name) {}

  /** The only body it may mean, null where there are none or several. */
  public @Nullable Body only() {
    return bodies.size() == 1 ? bodies.getFirst() : null;
  }
}
