package org.roviec.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.outcome.Encoding;
import org.roviec.ingest.outcome.Origin;

/**
 * Reads all inputs of one command, several at a time, and tells about each that fails in one
 * sentence. Failures of one input never harm another.
 *
 * @param <T> what an input is read as
 */
final class Session<T> {

  /** So many files that were passed over are named. */
  private static final int NAMED = 5;

  private final Console console;
  private final Ingester ingester;
  private final FileReader.Use<T> use;
  private final List<String> passedOver = new ArrayList<>();
  private int failures;
  private int delivered;

  /** A session; {@code use} makes of each text what the command wants. */
  Session(Console console, Ingester ingester, FileReader.Use<T> use) {
    this.console = console;
    this.ingester = ingester;
    this.use = use;
  }

  /**
   * Reads everything.
   *
   * @param work done with each reading, on any thread
   * @param delivery of its result, in the order of the inputs
   * @return the exit code
   */
  <R> int run(Inputs inputs, Work<T, R> work, Delivery<T, R> delivery) throws Exception {
    for (String missing : inputs.missing()) {
      boolean hidden = ingester.stopsName(String.valueOf(Path.of(missing).getFileName()));
      fail(hidden ? "…" : missing, new Failure("failure.missing"));
    }
    if (inputs.documents().isEmpty() && inputs.missing().isEmpty()) {
      console.complain(console.messages().of("usage.nothing"));
      return ExitCode.UNREADABLE;
    }
    int total = inputs.documents().size();
    Progress progress = new Progress(console, total);
    FileReader<T> reader = new FileReader<>(ingester, use, console.in(), progress);
    new Batch(Runtime.getRuntime().availableProcessors())
        .<List<Done<T, R>>>run(
            inputs.documents(),
            input -> reader.read(input).stream().map(result -> work(result, work)).toList(),
            all -> {
              progress.step();
              if (all.stream().anyMatch(done -> isRemarkable(done.result))) {
                progress.clear();
              }
              for (Done<T, R> done : all) {
                deliver(done, total, delivery);
              }
            });
    progress.clear();
    return ended(inputs);
  }

  private int ended(Inputs inputs) {
    if (!passedOver.isEmpty()) {
      String names = String.join(", ", passedOver.subList(0, Math.min(NAMED, passedOver.size())));
      String more = passedOver.size() > NAMED ? ", …" : "";
      console.complain(
          console.messages().of("warning.skipped", passedOver.size(), Paint.tame(names + more)));
    }
    if (delivered + failures == 0 && !inputs.documents().isEmpty()) {
      console.complain(console.messages().of("usage.nothing"));
      return ExitCode.UNREADABLE;
    }
    return failures > 0 ? ExitCode.UNREADABLE : ExitCode.OK;
  }

  /** Work on a reading may fail for lack of memory or by a fault of ours: that file's loss only. */
  private static <T, R> Done<T, R> work(Result<T> result, Work<T, R> work) {
    if (!(result instanceof Result.Read<T> read)) {
      return new Done<>(result, null);
    }
    try {
      return new Done<>(result, work.on(read));
    } catch (IOException e) {
      return new Done<>(new Result.Failed<>(read.input(), Failure.of(e)), null);
    } catch (OutOfMemoryError e) {
      return new Done<>(new Result.Failed<>(read.input(), new Failure("failure.memory")), null);
    } catch (RuntimeException | StackOverflowError e) {
      return new Done<>(new Result.Failed<>(read.input(), Failure.fault(e)), null);
    }
  }

  private <R> void deliver(Done<T, R> done, int total, Delivery<T, R> delivery) throws IOException {
    switch (done.result) {
      case Result.Failed<T> failed -> fail(failed.input().shown(), failed.failure());
      case Result.PassedOver<T>(var input) -> passedOver.add(input.shown());
      case Result.Classified<T>(int number) -> classified(number, total);
      case Result.Read<T> read -> {
        delivered++;
        warn(read);
        R result = java.util.Objects.requireNonNull(done.value);
        delivery.of(read, result);
      }
    }
  }

  /** Says which it was by its place alone: a name can tell what must not be told. */
  private void classified(int number, int total) {
    failures++;
    String sentence = console.messages().of("failure.classified");
    console.complain(
        total == 1 ? sentence : console.messages().of("failure.place", number, total, sentence));
  }

  private static boolean isRemarkable(Result<?> result) {
    return !(result instanceof Result.Read<?> read)
        || read.ingested().origin().replaced() > 0
        || isLegacy(read.ingested().origin());
  }

  private static boolean isLegacy(Origin origin) {
    Encoding encoding = origin.encoding();
    return encoding != null && encoding.isLegacy();
  }

  private void warn(Result.Read<T> read) {
    Origin origin = read.ingested().origin();
    if (origin.replaced() > 0) {
      tell(read.input().shown(), "warning.replaced", origin.replaced());
    }
    Encoding encoding = origin.encoding();
    if (encoding != null && encoding.isLegacy()) {
      tell(read.input().shown(), "warning.legacy", encoding.label());
    }
  }

  private void tell(String file, String key, Object argument) {
    console.complain(Paint.tame(file) + ": " + console.messages().of(key, argument));
  }

  private void fail(String file, Failure failure) {
    failures++;
    console.complain(Paint.tame(file) + ": " + failure.in(console.messages()));
  }

  /** What is done with a reading. */
  interface Work<T, R> {
    R on(Result.Read<T> read) throws IOException;
  }

  /** Where results go. */
  interface Delivery<T, R> {
    void of(Result.Read<T> read, R result) throws IOException;
  }

  private record Done<T, R>(Result<T> result, @Nullable R value) {}
}
