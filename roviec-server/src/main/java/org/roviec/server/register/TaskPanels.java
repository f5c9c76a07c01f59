package org.roviec.server.register;

import java.time.LocalDate;
import java.util.List;
import org.roviec.server.access.SignedIn;

/**
 * What a feature above the register has to show on the page of a task. Each bean of this kind is
 * asked once per page, after the person was found to be allowed to see the task.
 */
@FunctionalInterface
public interface TaskPanels {

  /** The cards for a person on a day; none if there is nothing to show. */
  List<TaskPanel> of(Task task, SignedIn person, LocalDate today);
}
