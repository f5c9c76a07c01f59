package org.roviec.server.review;

import java.util.List;

/**
 * What people have confirmed of a document, in reading order.
 *
 * @param closed whether the review is closed
 */
public record Confirmed(
    boolean closed,
    List<ConfirmedAssignment> assignments,
    List<ConfirmedTarget> targets,
    List<ConfirmedTally> tallies) {

  /** Keeps its own lists. */
  public Confirmed {
    assignments = List.copyOf(assignments);
    targets = List.copyOf(targets);
    tallies = List.copyOf(tallies);
  }
}
