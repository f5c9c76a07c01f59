package org.roviec.ingest.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.roviec.ingest.format.Progress;

/** Works on many pages at a time: as many as there are processors, and as fit in the memory. */
public final class PageWork {

  /** Memory for one page image at {@link Recognizer#DPI}, its copies included. */
  private static final long BYTES = 160L << 20;

  private PageWork() {}

  /** Works on each page; the results in order. */
  public static <T> List<T> each(List<Integer> pages, Progress progress, Work<T> work)
      throws IOException {
    int threads = Math.min(threads(), Math.max(1, pages.size()));
    AtomicInteger done = new AtomicInteger();
    List<Future<T>> started = new ArrayList<>();
    List<T> results = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads, PageWork::daemon)) {
      try {
        for (int page : pages) {
          started.add(
              pool.submit(() -> {
                T result = work.on(page);
                progress.advanced(done.incrementAndGet(), pages.size());
                return result;
              }));
        }
        for (Future<T> future : started) {
          results.add(result(future));
        }
      } finally {
        pool.shutdownNow();
      }
    }
    return results;
  }

  private static int threads() {
    Runtime runtime = Runtime.getRuntime();
    long fitting = runtime.maxMemory() / 2 / BYTES;
    return Math.clamp(fitting, 1, runtime.availableProcessors());
  }

  private static <T> T result(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IOException(e);
      }
    }
  }

  private static Thread daemon(Runnable task) {
    return Thread.ofPlatform().daemon().name("page").unstarted(task);
  }

  /** What is done with one page, on any thread. */
  public interface Work<T> {
    /** The result for a page. */
    T on(int page) throws IOException;
  }
}
