package org.roviec.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works on many inputs at a time and hands the results over in the order of the inputs. Only a few
 * results are held at once, however many inputs there are.
 */
final class Batch {

  private final int threads;

  /** A batch on so many threads. */
  Batch(int threads) {
    this.threads = Math.max(1, threads);
  }

  /** Works on all inputs; {@code sink} is called in order, on the calling thread. */
  <R> void run(List<Input> inputs, Work<R> work, Sink<R> sink) throws Exception {
    if (inputs.size() == 1) {
      sink.accept(work.on(inputs.getFirst()));
      return;
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads, Batch::daemon)) {
      try {
        inOrder(inputs, input -> pool.submit((Callable<R>) () -> work.on(input)), sink);
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private <R> void inOrder(List<Input> inputs, Start<R> start, Sink<R> sink) throws Exception {
    Deque<Future<R>> underway = new ArrayDeque<>();
    for (Input input : inputs) {
      if (underway.size() >= 2 * threads) {
        sink.accept(result(underway.removeFirst()));
      }
      underway.addLast(start.on(input));
    }
    while (!underway.isEmpty()) {
      sink.accept(result(underway.removeFirst()));
    }
  }

  private static <R> R result(Future<R> future) throws Exception {
    try {
      return future.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case Exception cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }

  private static Thread daemon(Runnable task) {
    return Thread.ofPlatform().daemon().name("reader").unstarted(task);
  }

  /** What is done with one input, on any thread. */
  interface Work<R> {
    R on(Input input) throws Exception;
  }

  /** Where results go, in order. */
  interface Sink<R> {
    void accept(R result) throws Exception;
  }

  private interface Start<R> {
    Future<R> on(Input input);
  }
}
