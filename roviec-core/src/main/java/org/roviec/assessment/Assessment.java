package org.roviec.assessment;

import org.jspecify.annotations.Nullable;

/**
 * A sentence that looks back (nhận định, đánh giá).
 *
 * @param type what it says of the past
 * @param cause for causes: whose doing; null otherwise or if not said
 */
public record Assessment(Type type, @Nullable Cause cause) {

  /** What a sentence says of the past. */
  public enum Type {
    ACHIEVEMENT,
    LIMITATION,
    CAUSE,
    LESSON,
    CONTEXT
  }

  /** Whose doing a cause is. */
  public enum Cause {
    SUBJECTIVE,
    OBJECTIVE
  }
}
