package org.roviec.bench.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks for pages at a steady rate, whether or not earlier ones have come (so that a slow server is
 * not spared), by forty visitors of three roles. Prints for each kind the time by the server's own
 * log, and what the visitors saw, waiting in the queue included.
 */
final class Drive {

  private static final int CLERKS = 24;
  private static final int AGENCIES = 10;
  private static final int LEADERS = 6;
  private static final int WARM_UP_SECONDS = 15;
  private static final double AIM = 100;

  private final URI server;
  private final Mix mix;
  private final ServerLog log;
  private final Random random = new Random(11);
  private final List<Visitor> all = new ArrayList<>();
  private final List<Visitor> clerks = new ArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();

  Drive(URI server, Mix mix, ServerLog log) {
    this.server = server;
    this.mix = mix;
    this.log = log;
  }

  void run(int rate, int seconds) throws IOException, InterruptedException {
    for (int i = 0; i < CLERKS; i++) {
      clerks.add(Visitor.signedIn(server, "tonghop"));
    }
    all.addAll(clerks);
    for (int i = 0; i < AGENCIES; i++) {
      all.add(Visitor.signedIn(server, "coquan"));
    }
    for (int i = 0; i < LEADERS; i++) {
      all.add(Visitor.signedIn(server, "lanhdao"));
    }
    for (int part : new int[] {5, 2, 1}) {
      ask(Math.max(1, rate / part), WARM_UP_SECONDS);
    }
    failures.set(0);
    long from = log.lines();
    long begun = System.nanoTime();
    Map<String, List<Double>> seen = ask(rate, seconds);
    double took = (System.nanoTime() - begun) / 1e9;
    Thread.sleep(500);
    print(rate, seconds, took, log.times(from), seen);
  }

  /** Times that visitors waited, in milliseconds, by kind. */
  private Map<String, List<Double>> ask(int rate, int seconds) throws InterruptedException {
    Map<String, List<Double>> times = new TreeMap<>();
    long begun = System.nanoTime();
    try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < rate * seconds; i++) {
        long due = begun + i * 1_000_000_000L / rate;
        LockSupport.parkNanos(due - System.nanoTime());
        Mix.Wanted wanted = mix.next();
        Visitor visitor = one(wanted.everybody() ? all : clerks);
        visitors.submit(() -> {
          double took = visit(visitor, wanted, due);
          synchronized (times) {
            times.computeIfAbsent(wanted.kind(), _ -> new ArrayList<>()).add(took);
          }
        });
      }
    }
    return times;
  }

  private Visitor one(List<Visitor> visitors) {
    return visitors.get(random.nextInt(visitors.size()));
  }

  private double visit(Visitor visitor, Mix.Wanted wanted, long due) {
    try {
      int status = visitor.get(wanted.path(), wanted.kind());
      if (status != 200) {
        failed(wanted, Integer.toString(status));
      }
    } catch (IOException | InterruptedException failure) {
      failed(wanted, failure.toString());
    }
    return (System.nanoTime() - due) / 1e6;
  }

  private void failed(Mix.Wanted wanted, String why) {
    if (failures.incrementAndGet() <= 5) {
      System.out.println("failed: " + wanted.path() + ": " + why);
    }
  }

  private void print(
      int rate,
      int seconds,
      double took,
      Map<String, List<Double>> served,
      Map<String, List<Double>> seen) {
    System.out.printf(
        "%d requests/s for %d s (took %.1f s), %d visitors, %d failures%n",
        rate, seconds, took, all.size(), failures.get());
    System.out.printf(
        "%-18s %6s | %7s %7s %7s %7s | %8s %8s  ms%n",
        "kind", "count", "p50", "p95", "p99", "max", "seen p50", "seen p99");
    List<Double> aimed = new ArrayList<>();
    List<Double> every = new ArrayList<>();
    served.forEach((kind, times) -> {
      row(kind, times, seen.getOrDefault(kind, List.of()));
      every.addAll(times);
      if (Mix.isAimedAt(kind)) {
        aimed.addAll(times);
      }
    });
    row("all", every, seen.values().stream().flatMap(List::stream).toList());
    row("the aim's", aimed, List.of());
    long under = aimed.stream().filter(time -> time < AIM).count();
    System.out.printf(
        "under %.0f ms: %.2f %% of register pages, filters and task pages%n",
        AIM, 100.0 * under / Math.max(1, aimed.size()));
  }

  private static void row(String kind, List<Double> served, List<Double> seen) {
    System.out.printf(
        "%-18s %6d | %7.1f %7.1f %7.1f %7.1f | %8.1f %8.1f%n",
        kind,
        served.size(),
        ServerLog.at(served, 0.5),
        ServerLog.at(served, 0.95),
        ServerLog.at(served, 0.99),
        ServerLog.at(served, 1),
        ServerLog.at(seen, 0.5),
        ServerLog.at(seen, 0.99));
  }
}
