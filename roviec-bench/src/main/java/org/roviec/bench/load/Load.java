package org.roviec.bench.load;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Properties;

/**
 * Fills a running demonstration without samples, or asks it for pages; {@code roviec-bench/load.sh}
 * does both, one after the other. Settings are system properties:
 *
 * <ul>
 *   <li>{@code load.server}: address of the application, on this machine
 *   <li>{@code load.data}: its data folder
 *   <li>{@code load.log}: its access log, for the time it took by its own clock
 *   <li>{@code load.tasks}, {@code load.documents}: how many, at most 1,000,000 and 20,000
 *   <li>{@code load.rate}: requests a second, at most 200; {@code load.seconds}, at most 600
 *   <li>{@code load.rounds}: how often the dashboard or a report is asked for; {@code load.report}:
 *       over at least how many tasks
 * </ul>
 */
final class Load {

  private Load() {}

  public static void main(String[] arguments) throws Exception {
    URI server = URI.create(setting("load.server", "http://127.0.0.1:18080"));
    if (!server.getHost().equals("127.0.0.1")) {
      throw new IllegalArgumentException("only on this machine: " + server);
    }
    Path data = Path.of(setting("load.data", ""));
    ServerLog log = new ServerLog(Path.of(setting("load.log", "")));
    try (Connection database = database(data)) {
      switch (arguments[0]) {
        case "fill" ->
            new Filling(database, server, number("load.tasks", 100_000, 1_000_000))
                .fill(number("load.documents", 2_000, 20_000));
        case "drive" ->
            new Drive(server, Mix.of(database), log)
                .run(number("load.rate", 50, 200), number("load.seconds", 120, 600));
        case "dashboard" -> new DashboardTimes(server, log).run(number("load.rounds", 6, 60));
        case "report" ->
            new ReportTimes(database, server)
                .run(number("load.report", 20_000, 1_000_000), number("load.rounds", 3, 60));
        default -> throw new IllegalArgumentException("fill, drive, dashboard or report");
      }
    }
  }

  private static String setting(String name, String otherwise) {
    return System.getProperty(name, otherwise);
  }

  private static int number(String name, int otherwise, int most) {
    return Math.clamp(Integer.getInteger(name, otherwise), 1, most);
  }

  /** The database that the application runs for itself, as its data folder tells. */
  private static Connection database(Path data) throws Exception {
    Path home = data.resolve("postgres");
    Properties signIn = new Properties();
    signIn.setProperty("user", "postgres");
    signIn.setProperty(
        "password", java.nio.file.Files.readString(home.resolve("password")).strip());
    String port = java.nio.file.Files.readString(home.resolve("port")).strip();
    return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/roviec", signIn);
  }
}
