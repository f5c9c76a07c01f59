package org.roviec.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.roviec.export.document.ReadDocument;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.RestoringReader;
import org.roviec.ingest.format.Progress;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Member;
import org.roviec.ingest.outcome.Outcome;

/**
 * Reads one input from its bytes to its readings: one, or several where the file holds files. Never
 * throws on what a file holds.
 */
final class FileReader {

  private final Ingester ingester;
  private final RestoringReader reader;
  private final InputStream standardInput;

  FileReader(Ingester ingester, RestoringReader reader, InputStream standardInput) {
    this.ingester = ingester;
    this.reader = reader;
    this.standardInput = standardInput;
  }

  /** The results for one input, good or bad; at least one. */
  List<Result> read(Input input) {
    if (ingester.stopsName(input.name())) {
      return List.of(new Result.Classified(input.number()));
    }
    try {
      List<Result> results = new ArrayList<>();
      readBytes(input, results);
      return results;
    } catch (IOException e) {
      return List.of(new Result.Failed(input, Failure.of(e)));
    } catch (OutOfMemoryError e) {
      return List.of(new Result.Failed(input, new Failure("failure.memory")));
    } catch (RuntimeException | StackOverflowError e) {
      return List.of(new Result.Failed(input, Failure.fault(e)));
    }
  }

  private void readBytes(Input input, List<Result> results) throws IOException {
    Path path = input.path();
    if (path != null && !Files.isRegularFile(path) && Files.isDirectory(path)) {
      results.add(new Result.Failed(input, new Failure("failure.directory")));
      return;
    }
    long limit = ingester.limits().bytes();
    if (path != null && Files.isRegularFile(path) && Files.size(path) > limit) {
      Outcome large = new Outcome.Exceeded(Limit.BYTES, Files.size(path), limit);
      results.add(new Result.Failed(input, Failure.of(large)));
      return;
    }
    byte[] bytes = bytes(path, limit);
    String name = path == null ? "" : input.name();
    add(input, bytes, ingester.ingest(name, bytes, Progress.NONE), results);
  }

  private void add(Input input, byte[] bytes, Outcome outcome, List<Result> results) {
    switch (outcome) {
      case Outcome.Ingested ingested -> {
        ReadDocument document =
            new ReadDocument(input.fileName(), sha256(bytes), reader.read(ingested));
        results.add(new Result.Read(input, document, ingested));
      }
      case Outcome.Bundle bundle -> members(input, bundle, results);
      case Outcome.Classified _ -> results.add(new Result.Classified(input.number()));
      case Outcome.Unsupported _ when input.listed() -> results.add(new Result.PassedOver(input));
      default -> results.add(new Result.Failed(input, Failure.of(outcome)));
    }
  }

  /** Results of members go into a folder with the whole name of the file they came in. */
  private void members(Input input, Outcome.Bundle bundle, List<Result> results) {
    Set<Path> taken = new HashSet<>();
    String own = String.valueOf(Path.of(input.fileName()).getFileName());
    Path folder = input.target().resolveSibling(own.equals("-") ? "stdin" : own);
    for (Member member : bundle.members()) {
      Path target = Inputs.free(target(folder, member.name()), taken);
      add(input.inside(member.name(), target), member.bytes(), member.outcome(), results);
    }
  }

  private static Path target(Path folder, String member) {
    if (member.isEmpty()) {
      return folder.resolve("_");
    }
    Path below = folder.resolve(member);
    return below.resolveSibling(Inputs.stem(below));
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
