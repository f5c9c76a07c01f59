package org.roviec.server.intake;

import java.util.Locale;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

/** Says why a file gave no text. */
final class Reasons {

  private static final double MEGABYTE = 1024 * 1024;

  private Reasons() {}

  /** The reason for an outcome that is no text and no bundle. */
  static Reason of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Ingested _, Outcome.Bundle _ ->
          throw new IllegalArgumentException("nothing failed");
      case Outcome.Empty _ -> Reason.of("intake.refused.empty");
      case Outcome.Unsupported(var type) -> Reason.of("intake.refused.unsupported", type.name());
      case Outcome.Damaged _ -> Reason.of("intake.refused.damaged");
      case Outcome.Locked _ -> Reason.of("intake.refused.locked");
      case Outcome.Classified _ -> Reason.of("intake.refused.classified");
      case Outcome.NoRecognizer _ -> Reason.of("intake.refused.recognizer");
      case Outcome.Ambiguous(var likeliest, var runnerUp) ->
          Reason.of("intake.refused.ambiguous", likeliest.label(), runnerUp.label());
      case Outcome.Exceeded(var limit, long actual, long most) -> exceeded(limit, actual, most);
    };
  }

  private static Reason exceeded(Limit limit, long actual, long most) {
    return limit == Limit.BYTES
        ? Reason.of("intake.refused.large", megabytes(actual), megabytes(most))
        : Reason.of("intake.refused.limit", limit.name(), actual, most);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / MEGABYTE);
  }
}
