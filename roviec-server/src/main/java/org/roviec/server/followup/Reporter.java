package org.roviec.server.followup;

import java.util.List;
import java.util.Set;

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

  /** The first of these bodies that the person acts for. */
  java.util.Optional<Long> first(List<Long> wanted) {
    return wanted.stream().filter(bodies::contains).findFirst();
  }
}
