package org.roviec.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.roviec.DirectiveReader;
import org.roviec.Reading;
import org.roviec.export.document.ReadDocument;
import org.roviec.finding.Note;
import org.roviec.ingest.Outcome;
import org.roviec.ingest.TextIngester;
import org.roviec.restore.Restoration;
import org.roviec.restore.Restorer;
import org.roviec.text.SourceText;
import org.roviec.text.Span;

/** Reads one input from its bytes to its reading; never throws on what a file holds. */
final class FileReader {

  private final TextIngester ingester;
  private final DirectiveReader reader;
  private final InputStream standardInput;
  private final boolean restores;

  FileReader(
      TextIngester ingester, DirectiveReader reader, InputStream standardInput, boolean restores) {
    this.ingester = ingester;
    this.reader = reader;
    this.standardInput = standardInput;
    this.restores = restores;
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
    long limit = ingester.limit();
    if (path != null && Files.isRegularFile(path) && Files.size(path) > limit) {
      return new Result.Failed(input, Failure.of(new Outcome.TooLarge(Files.size(path), limit)));
    }
    byte[] bytes = bytes(path, limit);
    Outcome outcome = ingester.ingest(bytes);
    if (!(outcome instanceof Outcome.Ingested ingested)) {
      return new Result.Failed(input, Failure.of(outcome));
    }
    ReadDocument document =
        new ReadDocument(input.fileName(), sha256(bytes), reading(ingested.text()));
    return new Result.Read(input, document, ingested);
  }

  /** The reading of a text; of a damaged one, the reading of its restored view, and it says so. */
  private Reading reading(SourceText text) {
    if (!restores || text.length() == 0 || !Restorer.isDamaged(text)) {
      return reader.read(text);
    }
    Restoration restored = Restored.RESTORER.restore(text);
    Reading reading = reader.read(restored.view());
    return restored.wasDamaged() ? reading.noting(restoredNote(restored, text)) : reading;
  }

  private static Note restoredNote(Restoration restored, SourceText text) {
    String sure = Long.toString(Math.round(restored.confidence() * 100));
    return Note.of("text.restored", new Span(0, text.length()), sure);
  }

  /** The model is large and seldom needed: it is loaded with the first damaged text. */
  private static final class Restored {
    static final Restorer RESTORER = Restorer.load();
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
