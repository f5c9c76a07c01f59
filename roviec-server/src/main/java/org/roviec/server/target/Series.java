package org.roviec.server.target;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was observed of an indicator, in the order of time.
 *
 * @param all with what was replaced or taken back
 */
public record Series(List<Observation> all) {

  /** The last of a period comes last; of two for the same day, the surer and then the newer one. */
  private static final Comparator<Observation> LAST =
      Comparator.comparing(Observation::to)
          .thenComparing(Observation::status, Comparator.reverseOrder())
          .thenComparingLong(Observation::id);

  /** Keeps its own list. */
  public Series {
    all = List.copyOf(all);
  }

  /** What holds now. */
  public List<Observation> current() {
    return all.stream().filter(Observation::current).sorted(LAST).toList();
  }

  /**
   * The value to be judged on a day: the last actual or estimated one whose period is over by then;
   * only where there is none, the last forecast.
   */
  public Optional<Observation> latest(LocalDate asOf) {
    Optional<Observation> seen =
        current().stream()
            .filter(one -> one.status() != ObservationStatus.FORECAST)
            .filter(one -> !one.to().isAfter(asOf))
            .reduce((_, later) -> later);
    return seen.isPresent()
        ? seen
        : current().stream()
            .filter(one -> one.status() == ObservationStatus.FORECAST)
            .reduce((_, later) -> later);
  }

  /** As the rule looks at it. */
  public List<Seen> seen() {
    return current().stream().map(Observation::seen).toList();
  }
}
