package org.roviec.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.format.Progress;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.ingest.secrecy.SecrecyGate;

/**
 * Turns the bytes of a file into a text with places, or into one clear reason why there is none.
 * What a file holds never causes an exception. Everything happens in memory: nothing is written
 * anywhere, and a file that bears a mark of state secrecy leaves nothing but the name of the rule
 * that saw it. Safe for any number of threads.
 */
public final class Ingester {

  private final Limits limits;
  private final SecrecyGate gate;
  private final @Nullable String release;
  private final boolean recognizes;

  /** An ingester with the usual limits. */
  public Ingester() {
    this(Limits.DEFAULT);
  }

  /** An ingester with its own limits. */
  public Ingester(Limits limits) {
    this(limits, new SecrecyGate(), null, true);
  }

  private Ingester(Limits limits, SecrecyGate gate, @Nullable String release, boolean recognizes) {
    this.limits = limits;
    this.gate = gate;
    this.release = release;
    this.recognizes = recognizes;
  }

  /**
   * An ingester that reads files on which the secrecy gate fires, because an authorized person
   * decided that they are no secrets. The decision is the caller's; it goes into the notes of each
   * text it lets through, with the rule that fired.
   *
   * @param reason why, in words; must not be blank
   */
  public Ingester notClassified(String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a decision needs a reason");
    }
    return new Ingester(limits, gate, reason.strip(), recognizes);
  }

  /** The same, recognizing letters in images or not, which takes seconds a page. */
  public Ingester recognizing(boolean wanted) {
    return new Ingester(limits, gate, release, wanted);
  }

  /**
   * Whether the name alone bears a mark of state secrecy. Ask before a name is shown in a message
   * about a file that was never ingested.
   */
  public boolean stopsName(String name) {
    return release == null && gate.screenName(name) != null;
  }

  /** How much of a file is decoded at most. */
  public Limits limits() {
    return limits;
  }

  /** What becomes of a file; its name and its size are looked at before its content. */
  public Outcome ingest(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String rule = release == null ? gate.screenName(name) : null;
    if (rule != null) {
      return new Outcome.Classified(rule);
    }
    long size = Files.size(file);
    if (size > limits.bytes()) {
      return new Outcome.Exceeded(Limit.BYTES, size, limits.bytes());
    }
    try (InputStream in = Files.newInputStream(file)) {
      return ingest(name, in.readNBytes(most()), Progress.NONE);
    }
  }

  /** What becomes of a stream, read up to the limit. */
  public Outcome ingest(InputStream in) throws IOException {
    return ingest(in.readNBytes(most()));
  }

  private int most() {
    return (int) Math.min(limits.bytes() + 1, Integer.MAX_VALUE - 16);
  }

  /** What becomes of these bytes. */
  public Outcome ingest(byte[] bytes) {
    return ingest(bytes, Progress.NONE);
  }

  /** What becomes of these bytes, telling how far the work has come. */
  public Outcome ingest(byte[] bytes, Progress progress) {
    return ingest("", bytes, progress);
  }

  /**
   * What becomes of a file's bytes.
   *
   * @param name of the file, empty where unknown; the secrecy gate looks at it
   * @param bytes its content
   * @param progress told how far the work has come, on another thread
   */
  public Outcome ingest(String name, byte[] bytes, Progress progress) {
    if (bytes.length > limits.bytes()) {
      return new Outcome.Exceeded(Limit.BYTES, bytes.length, limits.bytes());
    }
    Deadline deadline = new Deadline(limits.time());
    Work work = new Work(limits, new Screening(gate, release), progress, deadline, recognizes);
    return deadline.run(() -> work.read(name, bytes));
  }
}
