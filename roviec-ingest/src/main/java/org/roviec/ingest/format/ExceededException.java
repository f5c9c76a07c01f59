package org.roviec.ingest.format;

import java.io.IOException;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

/** Thrown where a limit is met in the midst of decoding; ends the work on the file. */
public final class ExceededException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Limit limit;
  private final long actual;
  private final long most;

  /** More than {@code most} of what {@code limit} limits; {@code actual} as far as was looked. */
  public ExceededException(Limit limit, long actual, long most) {
    super(limit + " " + actual + " > " + most);
    this.limit = limit;
    this.actual = actual;
    this.most = most;
  }

  /** What becomes of the file. */
  public Outcome.Exceeded outcome() {
    return new Outcome.Exceeded(limit, actual, most);
  }
}
