package org.roviec.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

/**
 * Brings one input from its bytes to text, and the text to what the command wants of it; never
 * throws on what a file holds.
 *
 * @param <T> what an input is read as
 */
final class FileReader<T> {

  private final Ingester ingester;
  private final Use<T> use;
  private final InputStream standardInput;
  private final Progress progress;

  FileReader(Ingester ingester, Use<T> use, InputStream standardInput, Progress progress) {
    this.ingester = ingester;
    this.use = use;
    this.standardInput = standardInput;
    this.progress = progress;
  }

  /** The result for one input, good or bad. */
  Result<T> read(Input input) {
    try {
      return readBytes(input);
    } catch (IOException e) {
      return new Result.Failed<>(input, Failure.of(e));
    } catch (OutOfMemoryError e) {
      return new Result.Failed<>(input, new Failure("failure.memory"));
    } catch (RuntimeException | StackOverflowError e) {
      return new Result.Failed<>(input, Failure.fault(e));
    }
  }

  private Result<T> readBytes(Input input) throws IOException {
    Path path = input.path();
    if (path != null && !Files.isRegularFile(path) && Files.isDirectory(path)) {
      return new Result.Failed<>(input, new Failure("failure.directory"));
    }
    long limit = ingester.limits().bytes();
    if (path != null && Files.isRegularFile(path) && Files.size(path) > limit) {
      return new Result.Failed<>(
          input, Failure.of(new Outcome.Exceeded(Limit.BYTES, Files.size(path), limit)));
    }
    byte[] bytes = bytes(path, limit);
    Outcome outcome = ingester.ingest(bytes);
    if (!(outcome instanceof Outcome.Ingested ingested)) {
      return new Result.Failed<>(input, Failure.of(outcome));
    }
    Bytes file = new Bytes(input.fileName(), bytes);
    return new Result.Read<>(input, use.of(file, ingested, progress), ingested);
  }

  private byte[] bytes(@org.jspecify.annotations.Nullable Path path, long limit)
      throws IOException {
    int most = (int) Math.min(limit + 1, Integer.MAX_VALUE - 16);
    if (path == null) {
      return standardInput.readNBytes(most);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(most);
    }
  }

  /** Makes of a text what the command wants of it; on any thread. */
  interface Use<T> {
    T of(Bytes file, Outcome.Ingested ingested, Progress progress);
  }

  /** A file as it was: its name, {@code -} for standard input, and its bytes. */
  static final class Bytes {

    private final String name;
    private final byte[] content;

    Bytes(String name, byte[] content) {
      this.name = name;
      this.content = content;
    }

    String name() {
      return name;
    }

    byte[] content() {
      return content;
    }

    /** Digest of the bytes in lower-case hexadecimal. */
    String sha256() {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        return HexFormat.of().formatHex(digest);
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError("every Java has SHA-256", e);
      }
    }
  }
}
