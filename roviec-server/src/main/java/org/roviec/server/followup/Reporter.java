package org.roviec.server.followup;

import java.util.List;
import java.util.Set;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Task;

/**
 * A person who speaks for bodies: signed in, or holding a signed link that was sent to them.
 *
 * @param username of the account
 * @param displayName for people
 * @param bodies numbers of the bodies that the person acts for as an agency, today
 */
public record Reporter(String username, String displayName, Set<Long> bodies) {

  /** Keeps its own set. */
  public Reporter {
    bodies = Set.copyOf(bodies);
  }

  /** Whether the person may report on a task: for a body that leads it or cooperates in it. */
  public boolean maySpeakOf(Task task) {
    return leads(task) || first(Relations.bodiesOf(task, PartyRole.COOPERATING)).isPresent();
  }

  /** Whether the person speaks for a body that leads a task. */
  public boolean leads(Task task) {
    return first(Relations.bodiesOf(task, PartyRole.LEAD)).isPresent();
  }

  /** The first of these bodies that the person acts for. */
  java.util.Optional<Long> first(List<Long> wanted) {
    return wanted.stream().filter(bodies::contains).findFirst();
  }
}
