package org.roviec.server.directory;

import java.util.List;

/**
 * A way from a body to one that exists on the day asked for.
 *
 * @param steps the successions on the way, in order; empty if the body itself still exists
 * @param end the body of that day
 */
public record Route(List<Succession> steps, Organization end) {

  /** Copies the steps. */
  public Route {
    steps = List.copyOf(steps);
  }

  /** Whether the whole body went this way, and not one of its functions only. */
  public boolean isWhole() {
    return steps.stream().allMatch(s -> s.kind().isWhole());
  }

  /** Whether every step was read in a source, its day included. */
  public boolean isVerified() {
    return steps.stream().allMatch(s -> s.provenance().mark() == Mark.VERIFIED);
  }
}
