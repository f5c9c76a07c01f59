package org.roviec.server.directory;

import java.util.List;

/** Rows that contradict each other: a parent that is not there, successions that lead round. */
public final class InconsistentDirectory extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  InconsistentDirectory(List<String> faults) {
    super(String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, one line each. */
  public List<String> faults() {
    return faults;
  }
}
