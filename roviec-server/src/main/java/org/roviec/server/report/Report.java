package org.roviec.server.report;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report that was asked for.
 *
 * @param account who asked for it
 * @param done rows gathered so far
 * @param total rows to be gathered
 * @param madeAt when its figures were frozen; null before
 */
record Report(
    long id,
    String account,
    String askedBy,
    Instant askedAt,
    ReportOrder order,
    State state,
    int done,
    int total,
    @Nullable Instant madeAt) {

  /** How far it is. */
  enum State {
    WAITING,
    RUNNING,
    READY,
    FAILED;

    /** Key of its name in the messages. */
    public String message() {
      return "report.state." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** What it is about, as a heading. */
  public String title() {
    String about = order.about();
    return Character.toUpperCase(about.charAt(0)) + about.substring(1);
  }

  /** Whether its figures are frozen. */
  public boolean isReady() {
    return state == State.READY;
  }

  /** Whether it is being made. */
  public boolean isUnderWay() {
    return state == State.WAITING || state == State.RUNNING;
  }
}
