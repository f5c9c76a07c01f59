package org.roviec.server.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.SignedIn;

/**
 * Implemented by features that know who did the work: nobody confirms their own. Each bean of this
 * kind is asked wherever a person is about to confirm that a task is done.
 */
@FunctionalInterface
public interface ConfirmationRule {

  /** Key of the sentence that says why the person may not confirm the task; null if they may. */
  @Nullable String refusal(Task task, SignedIn person, LocalDate today);
}
