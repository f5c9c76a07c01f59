package org.roviec.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.roviec.export.document.ReadDocument;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.RestoringReader;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

/** Reads one input from its bytes to its reading; never throws on what a file holds. */
final class FileReader {

  private final Ingester ingester;
  private final RestoringReader reader;
  private final InputStream standardInput;

  FileReader(Ingester ingester, RestoringReader reader, InputStream standardInput) {
    this.ingester = ingester;
    this.reader = reader;
    this.standardInput = standardInput;
  }

  /** The result for one input, good or bad. */
  Result read(Input input) {
    try {
      return readBytes(input);
    } catch (IOException e) {
      return new Result.Failed(input, Failure.of(e));
    } catch (OutOfMemoryError e) {
      return new Result.Failed(input, new Failure("failure.memory"));
    } catch (RuntimeException | StackOverflowError e) {
      return new Result.Failed(input, Failure.fault(e));
    }
  }

  private Result readBytes(Input input) throws IOException {
    Path path = input.path();
    if (path != null && !Files.isRegularFile(path) && Files.isDirectory(path)) {
      return new Result.Failed(input, new Failure("failure.directory"));
    }
    long limit = ingester.limits().bytes();
    if (path != null && Files.isRegularFile(path) && Files.size(path) > limit) {
      return new Result.Failed(
          input, Failure.of(new Outcome.Exceeded(Limit.BYTES, Files.size(path), limit)));
    }
    byte[] bytes = bytes(path, limit);
    Outcome outcome = ingester.ingest(bytes);
    if (!(outcome instanceof Outcome.Ingested ingested)) {
      return new Result.Failed(input, Failure.of(outcome));
    }
    ReadDocument document =
        new ReadDocument(input.fileName(), sha256(bytes), reader.read(ingested));
    return new Result.Read(input, document, ingested);
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

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
