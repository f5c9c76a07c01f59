package org.roviec.server.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Today's bodies for the names in one document. */
interface Owners {

  /** Knows nobody. */
  Owners NOBODY = words -> List.of();

  /**
   * A body of today that a printed name may mean.
   *
   * @param id in the directory
   * @param name what it is called today
   */
  record Body(long id, String name) {}

  /** Bodies that a printed name may mean today, the likeliest first. */
  List<Body> candidates(String words);

  /** The body that a printed name means, null unless there is just one. */
  default @Nullable Long only(String words) {
    List<Body> bodies = candidates(words);
    return bodies.size() == 1 ? bodies.getFirst().id() : null;
  }
}
