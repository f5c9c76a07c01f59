package org.roviec.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a report over so many tasks takes from the click to the frozen figures, whether its
 * progress is seen meanwhile, and how long its Word, PDF and Excel files take after that.
 */
final class ReportTimes {

  private static final Pattern NUMBER = Pattern.compile("/bao-cao/(\\d+)");
  private static final Pattern PROGRESS = Pattern.compile("value=\"(\\d+)\"");
  private static final int LOOK_EVERY_MILLIS = 100;
  private static final int PATIENCE_SECONDS = 120;

  private final Connection database;
  private final Visitor clerk;

  ReportTimes(Connection database, URI server) throws IOException, InterruptedException {
    this.database = database;
    this.clerk = Visitor.signedIn(server, "tonghop");
  }

  void run(int tasks, int rounds) throws IOException, InterruptedException, SQLException {
    LocalDate today = today();
    LocalDate from = first(tasks, today);
    for (int i = 0; i < rounds; i++) {
      make(from, today);
    }
  }

  private void make(LocalDate from, LocalDate to)
      throws IOException, InterruptedException, SQLException {
    long begun = System.nanoTime();
    String location =
        clerk.post(
            "/bao-cao",
            Map.of(
                "kind",
                "MID_TERM",
                "rule",
                "CALENDAR",
                "from",
                from.toString(),
                "to",
                to.toString()));
    Matcher number = NUMBER.matcher(location);
    if (!number.find()) {
      throw new IOException("the report was not taken: " + location);
    }
    String address = "/bao-cao/" + number.group(1);
    Set<String> seen = watch(address);
    double took = (System.nanoTime() - begun) / 1e9;
    Map<String, String> files = new TreeMap<>();
    for (String kind : new String[] {"docx", "pdf", "xlsx"}) {
      long asked = System.nanoTime();
      HttpResponse<byte[]> file = clerk.fetch(address + "/bao-cao." + kind);
      if (file.statusCode() != 200) {
        throw new IOException(kind + ": " + file.statusCode());
      }
      files.put(
          kind,
          "%.1f s, %,d bytes".formatted((System.nanoTime() - asked) / 1e9, file.body().length));
    }
    System.out.printf(
        "report %s to %s: %,d tasks counted of %,d looked at, frozen in %.1f s, progress seen %d"
            + " times; %s%n",
        from,
        to,
        counted(Long.parseLong(number.group(1))),
        count("select count(*) from task"),
        took,
        seen.size(),
        files);
  }

  /** Looks at the progress as the page does, until it asks to be loaded anew. */
  private Set<String> watch(String address) throws IOException, InterruptedException {
    Set<String> seen = new LinkedHashSet<>();
    long until = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
    while (System.nanoTime() < until) {
      HttpResponse<byte[]> answer = clerk.fetch(address + "/tien-do");
      if (answer.headers().firstValue("HX-Refresh").isPresent()) {
        return seen;
      }
      Matcher progress =
          PROGRESS.matcher(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
      if (progress.find()) {
        seen.add(progress.group(1));
      }
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
    throw new IOException("no report after " + PATIENCE_SECONDS + " s");
  }

  private LocalDate today() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("select current_date")) {
      row.next();
      return row.getObject(1, LocalDate.class);
    }
  }

  /** The latest day from which a report counts at least so many tasks. */
  private LocalDate first(int tasks, LocalDate today) throws SQLException {
    LocalDate day = today;
    try (PreparedStatement statement =
        database.prepareStatement(
            """
            select count(*) from task where opened_on >= ? or completed_on >= ?
              or progress in ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'PAUSED')\
            """)) {
      long count = 0;
      while (count < tasks && day.isAfter(today.minusYears(5))) {
        day = day.minusDays(7);
        statement.setDate(1, Date.valueOf(day));
        statement.setDate(2, Date.valueOf(day));
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          count = row.getLong(1);
        }
      }
    }
    return day;
  }

  private long counted(long report) throws SQLException {
    return count("select count(*) from report_row where report_id = " + report);
  }

  private long count(String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
