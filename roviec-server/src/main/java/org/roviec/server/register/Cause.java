package org.roviec.server.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why and by whom something is changed.
 *
 * @param actor who, as a name for people
 * @param reason why; null where the form asks for none
 * @param paper the document it rests on; null for none
 * @param batch common to all tasks changed in one go; null for a change of one
 */
public record Cause(
    String actor, @Nullable String reason, @Nullable String paper, @Nullable UUID batch) {

  /** A change of one task without further words. */
  public static Cause by(String actor) {
    return new Cause(actor, null, null, null);
  }

  /** The same as part of a change of several. */
  public Cause in(UUID newBatch) {
    return new Cause(actor, reason, paper, newBatch);
  }
}
