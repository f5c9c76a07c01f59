package org.roviec.server.access;

import java.util.Map;
import java.util.Optional;

/** What access must know about bodies (organizations); the directory tells it. */
public interface Bodies {
  /** Bodies that exist today, in the order to choose from: number and name. */
  Map<Long, String> choices();

  /** Today's body of that name, written without regard to case and tone marks; empty if unclear. */
  Optional<Long> named(String name);

  /** Whether a body is the other one or stands below it today. */
  boolean isWithin(long body, long above);
}
