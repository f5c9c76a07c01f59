package org.roviec.server.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The figures of a report.
 *
 * @param all over all tasks
 * @param asSet over all tasks, by the deadlines as first set
 * @param byBody one line for each leading body, the most tasks first
 * @param byDocument one line for each document
 * @param byField one line for each area of work
 * @param opened opened in the window
 * @param carried opened before it
 * @param completed completed in the window
 * @param moved with a deadline that was moved
 * @param awaiting reported done and waiting to be confirmed
 */
record Figures(
    Line all,
    Line asSet,
    List<Line> byBody,
    List<Line> byDocument,
    List<Line> byField,
    int opened,
    int carried,
    int completed,
    int moved,
    int awaiting) {

  Figures {
    byBody = List.copyOf(byBody);
    byDocument = List.copyOf(byDocument);
    byField = List.copyOf(byField);
  }

  /** The figures of these rows. */
  static Figures of(List<ReportRow> rows) {
    Counter bodies = new Counter();
    Counter documents = new Counter();
    Counter fields = new Counter();
    Map<TaskClass, Integer> asSet = new EnumMap<>(TaskClass.class);
    Map<TaskClass, Integer> all = new EnumMap<>(TaskClass.class);
    int opened = 0;
    int completed = 0;
    int moved = 0;
    int awaiting = 0;
    for (ReportRow row : rows) {
      bodies.add(row.bodyKey(), row.body(), row);
      documents.add(row.documentKey(), row.document(), row);
      fields.add(row.field(), row.field().isEmpty() ? "Chưa phân lĩnh vực" : row.field(), row);
      all.merge(row.taskClass(), 1, Integer::sum);
      asSet.merge(row.asSet(), 1, Integer::sum);
      opened += row.opened() ? 1 : 0;
      completed += row.completed() ? 1 : 0;
      moved += row.isMoved() ? 1 : 0;
      awaiting +=
          row.progress() == org.roviec.server.register.Progress.AWAITING_CONFIRMATION ? 1 : 0;
    }
    return new Figures(
        new Line("", "Tổng cộng", all),
        new Line("", "Tổng cộng", asSet),
        bodies.lines(),
        documents.lines(),
        fields.lines(),
        opened,
        rows.size() - opened,
        completed,
        moved,
        awaiting);
  }

  /** Counts by what tasks have in common. */
  private static final class Counter {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Map<TaskClass, Integer>> counts = new LinkedHashMap<>();

    void add(String key, String name, ReportRow row) {
      names.putIfAbsent(key, name);
      counts
          .computeIfAbsent(key, _ -> new EnumMap<>(TaskClass.class))
          .merge(row.taskClass(), 1, Integer::sum);
    }

    List<Line> lines() {
      Function<Map.Entry<String, String>, Line> line =
          entry ->
              new Line(
                  entry.getKey(), entry.getValue(), counts.getOrDefault(entry.getKey(), Map.of()));
      List<Line> lines = new ArrayList<>(names.entrySet().stream().map(line).toList());
      lines.sort(Comparator.comparingInt(Line::total).reversed().thenComparing(Line::name));
      return lines;
    }
  }
}
