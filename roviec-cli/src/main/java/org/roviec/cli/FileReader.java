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
import org.roviec.ingest.Ingester;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Member;
import org.roviec.ingest.outcome.Outcome;

/**
 * /** Brings one input from its bytes to text, or to several where the file holds files, and each
 * text to what the command wants of it; never throws on what a file holds.
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

  /** The results for one input, good or bad; at least one. */
  List<Result<T>> read(Input input) {
    if (ingester.stopsName(input.name())) {
      return List.of(new Result.Classified<>(input.number()));
    }
    try {
      List<Result<T>> results = new ArrayList<>();
      readBytes(input, results);
      return results;
    } catch (IOException e) {
      return List.of(new Result.Failed<>(input, Failure.of(e)));
    } catch (OutOfMemoryError e) {
      return List.of(new Result.Failed<>(input, new Failure("failure.memory")));
    } catch (RuntimeException | StackOverflowError e) {
      return List.of(new Result.Failed<>(input, Failure.fault(e)));
    }
  }

  private void readBytes(Input input, List<Result<T>> results) throws IOException {
    Path path = input.path();
    if (path != null && !Files.isRegularFile(path) && Files.isDirectory(path)) {
      results.add(new Result.Failed<>(input, new Failure("failure.directory")));
      return;
    }
    long limit = ingester.limits().bytes();
    if (path != null && Files.isRegularFile(path) && Files.size(path) > limit) {
      Outcome large = new Outcome.Exceeded(Limit.BYTES, Files.size(path), limit);
      results.add(new Result.Failed<>(input, Failure.of(large)));
      return;
    }
    byte[] bytes = bytes(path, limit);
    String name = path == null ? "" : input.name();
    Outcome outcome = ingester.ingest(name, bytes, org.roviec.ingest.format.Progress.NONE);
    add(input, bytes, outcome, results);
  }

  private void add(Input input, byte[] bytes, Outcome outcome, List<Result<T>> results) {
    switch (outcome) {
      case Outcome.Ingested ingested -> {
        Bytes file = new Bytes(input.fileName(), bytes);
        results.add(new Result.Read<>(input, use.of(file, ingested, progress), ingested));
      }
      case Outcome.Bundle bundle -> members(input, bundle, results);
      case Outcome.Classified _ -> results.add(new Result.Classified<>(input.number()));
      case Outcome.Unsupported _ when input.listed() -> results.add(new Result.PassedOver<>(input));
      default -> results.add(new Result.Failed<>(input, Failure.of(outcome)));
    }
  }

  /** Results of members go into a folder with the whole name of the file they came in. */
  private void members(Input input, Outcome.Bundle bundle, List<Result<T>> results) {
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
