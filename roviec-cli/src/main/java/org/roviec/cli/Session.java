package org.roviec.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.RestoringReader;
import org.roviec.ingest.outcome.Encoding;
import org.roviec.ingest.outcome.Origin;

/**
 * Reads all inputs of one command, several at a time, and tells about each that fails in one
 * sentence. Failures of one input never harm another.
 */
final class Session {

  private final Console console;
  private final boolean restores;
  private int failures;

  /** A session; {@code restores}: damaged texts are restored before they are read. */
  Session(Console console, boolean restores) {
    this.console = console;
    this.restores = restores;
  }

  /**
   * Reads everything.
   *
   * @param work done with each reading, on any thread
   * @param delivery of its result, in the order of the inputs
   * @return the exit code
   */
  <R> int run(Inputs inputs, Work<R> work, Delivery<R> delivery) throws Exception {
    for (String missing : inputs.missing()) {
      fail(missing, new Failure("failure.missing"));
    }
    if (inputs.documents().isEmpty() && inputs.missing().isEmpty()) {
      console.complain(console.messages().of("usage.nothing"));
      return ExitCode.UNREADABLE;
    }
    FileReader reader = new FileReader(new Ingester(), new RestoringReader(restores), console.in());
    Progress progress = new Progress(console, inputs.documents().size());
    new Batch(Runtime.getRuntime().availableProcessors())
        .<Done<R>>run(
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
  private static <R> Done<R> work(Result result, Work<R> work) {
    if (!(result instanceof Result.Read read)) {
      return new Done<>(result, null);
    }
    try {
      return new Done<>(result, work.on(read));
    } catch (IOException e) {
      return new Done<>(new Result.Failed(read.input(), Failure.of(e)), null);
    } catch (OutOfMemoryError e) {
      return new Done<>(new Result.Failed(read.input(), new Failure("failure.memory")), null);
    } catch (RuntimeException | StackOverflowError e) {
      return new Done<>(new Result.Failed(read.input(), Failure.fault(e)), null);
    }
  }

  private <R> void deliver(Done<R> done, Delivery<R> delivery) throws IOException {
    switch (done.result) {
      case Result.Failed failed -> fail(failed.input().shown(), failed.failure());
      case Result.Read read -> {
        warn(read);
        R result = java.util.Objects.requireNonNull(done.value);
        delivery.of(read, result);
      }
    }
  }

  private static boolean isRemarkable(Result result) {
    return result instanceof Result.Read read
        && (read.ingested().origin().replaced() > 0 || isLegacy(read.ingested().origin()));
  }

  private static boolean isLegacy(Origin origin) {
    Encoding encoding = origin.encoding();
    return encoding != null && encoding.isLegacy();
  }

  private void warn(Result.Read read) {
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
  interface Work<R> {
    R on(Result.Read read) throws IOException;
  }

  /** Where results go. */
  interface Delivery<R> {
    void of(Result.Read read, R result) throws IOException;
  }

  private record Done<R>(Result result, @Nullable R value) {}
}
