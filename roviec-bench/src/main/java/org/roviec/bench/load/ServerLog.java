package org.roviec.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long requests took by the server's own access log, until the last byte was written. */
record ServerLog(Path file) {

  /** How many requests it tells of. */
  long lines() throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.count();
    }
  }

  /** Times in milliseconds after so many lines; a line is microseconds, status, kind. */
  Map<String, List<Double>> times(long from) throws IOException {
    Map<String, List<Double>> times = new TreeMap<>();
    try (var lines = Files.lines(file)) {
      lines
          .skip(from)
          .map(line -> line.split(" ", 3))
          .filter(parts -> parts.length == 3 && !parts[2].equals("-"))
          .forEach(parts ->
              times
                  .computeIfAbsent(parts[2], _ -> new ArrayList<>())
                  .add(Double.parseDouble(parts[0]) / 1000));
    }
    return times;
  }

  /** The time within which a share of them came. */
  static double at(List<Double> times, double share) {
    if (times.isEmpty()) {
      return 0;
    }
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get(Math.clamp((int) Math.ceil(share * sorted.size()) - 1, 0, sorted.size() - 1));
  }
}
