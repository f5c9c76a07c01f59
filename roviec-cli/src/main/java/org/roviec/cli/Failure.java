package org.roviec.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import org.roviec.export.document.Wording;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

/**
 * Why a file could not be read or written, to be said in one sentence.
 *
 * @param key of the sentence in the messages
 * @param arguments of the sentence
 */
record Failure(String key, List<Object> arguments) {

  private static final int MEGABYTE = 1024 * 1024;

  Failure(String key, Object... arguments) {
    this(key, List.of(arguments));
  }

  /** Why these bytes gave no text. */
  static Failure of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Ingested _, Outcome.Bundle _ ->
          throw new IllegalArgumentException("nothing failed");
      case Outcome.Empty _ -> new Failure("failure.empty");
      case Outcome.Unsupported(var type) -> new Failure("failure.type." + type.name(), type.name());
      case Outcome.Damaged(_, long offset) when offset >= 0 ->
          new Failure("failure.damaged", offset);
      case Outcome.Damaged _ -> new Failure("failure.broken");
      case Outcome.Locked _ -> new Failure("failure.locked");
      case Outcome.Classified _ -> new Failure("failure.classified");
      case Outcome.NoRecognizer _ -> new Failure("failure.recognizer");
      case Outcome.Ambiguous(var likeliest, var runnerUp) ->
          new Failure("failure.ambiguous", likeliest.label(), runnerUp.label());
      case Outcome.Exceeded(var limit, long actual, long most) -> exceeded(limit, actual, most);
    };
  }

  private static Failure exceeded(Limit limit, long actual, long most) {
    return switch (limit) {
      case BYTES -> new Failure("failure.large", megabytes(actual), megabytes(most));
      case UNPACKED -> new Failure("failure.limit.UNPACKED", megabytes(actual), megabytes(most));
      case MEMORY -> new Failure("failure.memory");
      default -> new Failure("failure.limit." + limit.name(), actual, most);
    };
  }

  /** Why a file could not be opened or written. */
  static Failure of(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> new Failure("failure.missing");
      case RestoreCommand.SameFileException _ -> new Failure("failure.same");
      case AccessDeniedException _ -> new Failure("failure.denied");
      default -> new Failure("failure.io", String.valueOf(e.getMessage()));
    };
  }

  /** A fault of the program itself. */
  static Failure fault(Throwable fault) {
    return new Failure("failure.fault", fault.getClass().getSimpleName());
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / (double) MEGABYTE);
  }

  String in(Wording messages) {
    boolean general = key.startsWith("failure.type.") && !messages.has(key);
    return messages.of(general ? "failure.unread" : key, arguments.toArray());
  }
}
