package org.roviec.bench.load;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * How long the leader's page takes, by the server's own log: gathered anew (the answers of last
 * time are no longer kept), by each of its groupings, and kept.
 */
final class DashboardTimes {

  private static final List<String> GROUPINGS =
      List.of("body", "document", "field", "person", "month");

  /** A little longer than the application keeps what it gathered. */
  private static final long FORGOTTEN_MILLIS = 10_500;

  private final Visitor leader;
  private final ServerLog log;

  DashboardTimes(URI server, ServerLog log) throws IOException, InterruptedException {
    this.leader = Visitor.signedIn(server, "lanhdao");
    this.log = log;
  }

  /** Asks so often, after as many rounds of warming up. */
  void run(int rounds) throws IOException, InterruptedException {
    for (int i = 0; i < rounds; i++) {
      ask();
    }
    long from = log.lines();
    for (int i = 0; i < rounds; i++) {
      ask();
    }
    Thread.sleep(500);
    System.out.printf("%-20s %6s | %7s %7s %7s  ms%n", "dashboard", "count", "best", "p50", "max");
    for (Map.Entry<String, List<Double>> kind : log.times(from).entrySet()) {
      List<Double> times = kind.getValue();
      System.out.printf(
          "%-20s %6d | %7.1f %7.1f %7.1f%n",
          kind.getKey(),
          times.size(),
          ServerLog.at(times, 0),
          ServerLog.at(times, 0.5),
          ServerLog.at(times, 1));
    }
  }

  private void ask() throws IOException, InterruptedException {
    Thread.sleep(FORGOTTEN_MILLIS);
    for (String by : GROUPINGS) {
      get("/bang-dieu-hanh?by=" + by, "anew, by " + by);
    }
    get("/bang-dieu-hanh?by=body", "kept");
  }

  private void get(String path, String kind) throws IOException, InterruptedException {
    int status = leader.get(path, kind);
    if (status != 200) {
      throw new IOException(path + ": " + status);
    }
  }
}
