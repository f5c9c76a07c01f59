package org.roviec.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Turns the bytes of a plain-text file into a text. Knows UTF-8, UTF-16 and the two old Vietnamese
 * encodings that are still met; tells other kinds of file by name instead of reading rubbish.
 */
public final class TextIngester {

  /** The limit unless another is given: 100 MB. */
  public static final long DEFAULT_LIMIT = 100L * 1024 * 1024;

  private final long limit;

  /** An ingester with the usual limit. */
  public TextIngester() {
    this(DEFAULT_LIMIT);
  }

  /**
   * An ingester with its own limit.
   *
   * @param limit most bytes that are decoded
   */
  public TextIngester(long limit) {
    this.limit = limit;
  }

  /** Most bytes that are decoded. */
  public long limit() {
    return limit;
  }

  /** What becomes of a file; its size is looked at before its content. */
  public Outcome ingest(Path file) throws IOException {
    long size = Files.size(file);
    if (size > limit) {
      return new Outcome.TooLarge(size, limit);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return ingest(in);
    }
  }

  /** What becomes of a stream, read up to the limit. */
  public Outcome ingest(InputStream in) throws IOException {
    int most = (int) Math.min(limit + 1, Integer.MAX_VALUE - 16);
    return ingest(in.readNBytes(most));
  }

  /** What becomes of these bytes. */
  public Outcome ingest(byte[] bytes) {
    if (bytes.length > limit) {
      return new Outcome.TooLarge(bytes.length, limit);
    }
    FileType type = FileType.sniff(bytes);
    if (type != null) {
      return new Outcome.Unsupported(type);
    }
    Outcome outcome = Decoding.of(bytes);
    return outcome instanceof Outcome.Ingested ingested && isBlank(ingested.text().characters())
        ? new Outcome.Empty()
        : outcome;
  }

  private static boolean isBlank(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c != '\ufeff' && c != '\u00a0' && !Character.isWhitespace(c)) {
        return false;
      }
    }
    return true;
  }
}
