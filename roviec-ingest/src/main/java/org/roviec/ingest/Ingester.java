package org.roviec.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.format.Progress;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

/**
 * Turns the bytes of a file into a text with places, or into one clear reason why there is none.
 * What a file holds never causes an exception. Safe for any number of threads.
 */
public final class Ingester {

  private final Limits limits;

  /** An ingester with the usual limits. */
  public Ingester() {
    this(Limits.DEFAULT);
  }

  /** An ingester with its own limits. */
  public Ingester(Limits limits) {
    this.limits = limits;
  }

  /** How much of a file is decoded at most. */
  public Limits limits() {
    return limits;
  }

  /** What becomes of a file; its size is looked at before its content. */
  public Outcome ingest(Path file) throws IOException {
    long size = Files.size(file);
    if (size > limits.bytes()) {
      return new Outcome.Exceeded(Limit.BYTES, size, limits.bytes());
    }
    try (InputStream in = Files.newInputStream(file)) {
      return ingest(in);
    }
  }

  /** What becomes of a stream, read up to the limit. */
  public Outcome ingest(InputStream in) throws IOException {
    int most = (int) Math.min(limits.bytes() + 1, Integer.MAX_VALUE - 16);
    return ingest(in.readNBytes(most));
  }

  /** What becomes of these bytes. */
  public Outcome ingest(byte[] bytes) {
    return ingest(bytes, Progress.NONE);
  }

  /** What becomes of these bytes, telling how far the work has come. */
  public Outcome ingest(byte[] bytes, Progress progress) {
    if (bytes.length > limits.bytes()) {
      return new Outcome.Exceeded(Limit.BYTES, bytes.length, limits.bytes());
    }
    return new Work(limits, progress, 0).read(bytes);
  }

  /** The work on one file; files inside it are read one level deeper. */
  private record Work(Limits limits, Progress progress, int depth) implements Ingestion {

    Outcome read(byte[] bytes) {
      FileType sniffed = FileType.sniff(bytes);
      FileType type = sniffed == null ? FileType.TEXT : sniffed;
      FormatReader reader = Formats.readerOf(type);
      if (reader == null) {
        return new Outcome.Unsupported(type);
      }
      try {
        return reader.read(bytes, type, this);
      } catch (IOException | RuntimeException | StackOverflowError e) {
        return new Outcome.Damaged(type, -1);
      }
    }

    @Override
    public Outcome member(String name, byte[] bytes) {
      if (depth >= limits.depth()) {
        return new Outcome.Exceeded(Limit.DEPTH, depth + 1, limits.depth());
      }
      return new Work(limits, Progress.NONE, depth + 1).read(bytes);
    }

    @Override
    public boolean recognizes() {
      return true;
    }
  }
}
