package org.roviec.server.access;

import java.util.Map;

/** What access must know about bodies (organizations); the directory tells it. */
public interface Bodies {
  /** Bodies that exist today, in the order to choose from: number and name. */
  Map<Long, String> choices();

  /** Whether a body is the other one or stands below it today. */
  boolean isWithin(long body, long above);
}
