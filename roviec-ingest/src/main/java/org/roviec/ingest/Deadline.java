package org.roviec.ingest;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

/**
 * Runs the work on one file on a thread of its own and stops waiting for it when its time is over.
 * The thread is interrupted then, and every stream and loop of ours ends at once; a library that
 * neither reads nor looks at interruption goes on in the background until it is done, as Java has
 * no means to end it.
 */
final class Deadline {

  /** Libraries go down as many levels as a file has. */
  private static final long STACK = 4L << 20;

  private final Duration time;
  private final long begun = System.nanoTime();
  private final AtomicLong granted;

  Deadline(Duration time) {
    this.time = time;
    granted = new AtomicLong(time.toNanos());
  }

  /** More time. */
  void grant(Duration more) {
    granted.addAndGet(more.toNanos());
  }

  private long left() {
    return granted.get() - (System.nanoTime() - begun);
  }

  Outcome run(Callable<Outcome> work) {
    FutureTask<Outcome> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "ingest", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return result(task);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while a file was read");
    }
  }

  private Outcome result(FutureTask<Outcome> task) throws InterruptedException {
    while (true) {
      try {
        return task.get(Math.max(0, left()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        if (left() <= 0) {
          task.cancel(true);
          return new Outcome.Exceeded(Limit.SECONDS, time.toSeconds(), time.toSeconds());
        }
      } catch (ExecutionException e) {
        throw unexpected(e.getCause());
      }
    }
  }

  private static RuntimeException unexpected(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }
}
