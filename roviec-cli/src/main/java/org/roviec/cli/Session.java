package org.roviec.cli;

import java.io.IOException;
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

  private final Console console;
  private final FileReader.Use<T> use;
  private int failures;

  /** A session; {@code use} makes of each text what the command wants. */
  Session(Console console, FileReader.Use<T> use) {
    this.console = console;
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
      fail(missing, new Failure("failure.missing"));
    }
    if (inputs.documents().isEmpty() && inputs.missing().isEmpty()) {
      console.complain(console.messages().of("usage.nothing"));
      return ExitCode.UNREADABLE;
    }
    Progress progress = new Progress(console, inputs.documents().size());
    FileReader<T> reader = new FileReader<>(new Ingester(), use, console.in(), progress);
    new Batch(Runtime.getRuntime().availableProcessors())
        .<Done<T, R>>run(
            inputs.documents(),
            input -> work(reader.read(input), work),
            done -> {
              progress.step();
              if (done.result instanceof Result.Failed || isRemarkable(done.result)) {
                progress.clear();
              }
              deliver(done, delivery);
            });
    progress.clear();
    if (inputs.passedOver() > 0) {
      console.complain(console.messages().of("warning.skipped", inputs.passedOver()));
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

  private <R> void deliver(Done<T, R> done, Delivery<T, R> delivery) throws IOException {
    switch (done.result) {
      case Result.Failed<T> failed -> fail(failed.input().shown(), failed.failure());
      case Result.Read<T> read -> {
        warn(read);
        R result = java.util.Objects.requireNonNull(done.value);
        delivery.of(read, result);
      }
    }
  }

  private static boolean isRemarkable(Result<?> result) {
    return result instanceof Result.Read<?> read
        && (read.ingested().origin().replaced() > 0 || isLegacy(read.ingested().origin()));
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
