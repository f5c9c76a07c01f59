package org.roviec.ingest;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.detection.Detection;
import org.roviec.ingest.format.ExceededException;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.format.Progress;
import org.roviec.ingest.format.Unpacking;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

/** The work on one file; files inside it are read one level deeper, on the same allowance. */
final class Work implements Ingestion {

  private static final int DEEPEST_CAUSE = 12;

  private final Limits limits;
  private final Screening screening;
  private final Progress progress;
  private final Deadline deadline;
  private final Allowance allowance;
  private final boolean recognizes;
  private final int depth;

  Work(
      Limits limits,
      Screening screening,
      Progress progress,
      Deadline deadline,
      boolean recognizes) {
    this(limits, screening, progress, deadline, new Allowance(limits), recognizes, 0);
  }

  private Work(
      Limits limits,
      Screening screening,
      Progress progress,
      Deadline deadline,
      Allowance allowance,
      boolean recognizes,
      int depth) {
    this.limits = limits;
    this.screening = screening;
    this.progress = progress;
    this.deadline = deadline;
    this.allowance = allowance;
    this.recognizes = recognizes;
    this.depth = depth;
  }

  /** What becomes of a file: its name is looked at first, then its kind, then its content. */
  Outcome read(String name, byte[] bytes) {
    String rule = screening.stopsName(name);
    if (rule != null) {
      return new Outcome.Classified(rule);
    }
    FileType type = FileType.BINARY;
    try {
      type = Detection.typeOf(bytes, name);
      Outcome outcome = decoded(bytes, type);
      Outcome.Exceeded over = depth == 0 ? allowance.exceeded() : null;
      if (over != null) {
        return over;
      }
      return outcome instanceof Outcome.Ingested text ? finished(text, name) : outcome;
    } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
      Outcome.Exceeded exceeded = exceeded(e);
      return exceeded != null ? exceeded : new Outcome.Damaged(type, -1);
    } catch (OutOfMemoryError e) {
      long most = Runtime.getRuntime().maxMemory() >> 20;
      return new Outcome.Exceeded(Limit.MEMORY, most, most);
    }
  }

  private Outcome decoded(byte[] bytes, FileType type) throws IOException {
    if (type == FileType.OFFICE_ENCRYPTED) {
      return new Outcome.Locked(type);
    }
    FormatReader reader = Formats.readerOf(type);
    if (reader == null) {
      return new Outcome.Unsupported(type);
    }
    if (type == FileType.DOCX || type == FileType.XLSX || type == FileType.ODT) {
      Unpacking.check(bytes, limits());
    }
    return reader.read(bytes, type, this);
  }

  private Outcome finished(Outcome.Ingested text, String name) {
    return text.text().length() > limits.characters()
        ? new Outcome.Exceeded(Limit.CHARACTERS, text.text().length(), limits.characters())
        : screening.of(text, name);
  }

  /** The limit that was met, however deep a library has wrapped it. */
  private static Outcome.@Nullable Exceeded exceeded(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; i < DEEPEST_CAUSE && cause != null; i++) {
      if (cause instanceof ExceededException limit) {
        return limit.outcome();
      }
      cause = cause.getCause();
    }
    return null;
  }

  @Override
  public Limits limits() {
    return depth == 0 ? limits : limits.with(Limit.UNPACKED, allowance.unpacked());
  }

  @Override
  public Progress progress() {
    return progress;
  }

  @Override
  public Outcome member(String name, byte[] bytes) {
    if (depth >= limits.depth()) {
      return new Outcome.Exceeded(Limit.DEPTH, depth + 1L, limits.depth());
    }
    allowance.take(bytes.length);
    if (allowance.exceeded() != null) {
      return allowance.exceeded();
    }
    return new Work(limits, screening, Progress.NONE, deadline, allowance, recognizes, depth + 1)
        .read(name, bytes);
  }

  @Override
  public Outcome screened(Outcome.Ingested text) {
    return screening.of(text, "");
  }

  @Override
  public void grant(Duration more) {
    deadline.grant(more);
  }

  @Override
  public boolean recognizes() {
    return recognizes;
  }
}
