package org.roviec.server.reminder;

import java.time.LocalDate;

/**
 * What one person is told of one task.
 *
 * @param level as what the person is told
 * @param due the deadline it is about
 */
record Told(Level level, LocalDate due) {

  /** The one that speaks louder. */
  static Told louder(Told one, Told other) {
    return one.level().height() >= other.level().height() ? one : other;
  }
}
