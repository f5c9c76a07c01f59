package org.roviec.ingest.pdf;

import java.time.Duration;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

/** The work that may still be spent on one file; ends it when there is none left. */
final class Allowance {

  private static final int LOOK_EVERY = 256;

  private final long most;
  private final long start = System.nanoTime();
  private int steps;

  Allowance(Duration time) {
    this.most = time.toNanos();
  }

  /** One step of work is done. */
  void step() {
    if (++steps % LOOK_EVERY == 0 && System.nanoTime() - start > most) {
      throw new Spent(most / 1_000_000_000L);
    }
  }

  /** There is no time left. */
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long seconds;

    Spent(long seconds) {
      super("no time left");
      this.seconds = seconds;
    }

    Outcome.Exceeded outcome() {
      return new Outcome.Exceeded(Limit.SECONDS, seconds + 1, seconds);
    }
  }
}
