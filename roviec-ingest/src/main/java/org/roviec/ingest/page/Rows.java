package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts segments that stand side by side into rows. */
final class Rows {

  private Rows() {}

  /** Rows from the top, the segments of each from the left. */
  static List<List<Segment>> of(List<Segment> segments) {
    List<Segment> sorted = new ArrayList<>(segments);
    sorted.sort(Comparator.comparingDouble(Segment::baseline));
    List<List<Segment>> rows = new ArrayList<>();
    for (Segment segment : sorted) {
      List<Segment> row = rows.isEmpty() ? null : rows.getLast();
      if (row != null && isBeside(row, segment)) {
        row.add(segment);
      } else {
        List<Segment> fresh = new ArrayList<>();
        fresh.add(segment);
        rows.add(fresh);
      }
    }
    for (List<Segment> row : rows) {
      row.sort(Comparator.comparingDouble(Segment::left));
    }
    return rows;
  }

  /** Whether a segment stands beside all of a row: at its height, above or below none of it. */
  private static boolean isBeside(List<Segment> row, Segment segment) {
    for (Segment other : row) {
      float overlap =
          Math.min(other.bottom(), segment.bottom()) - Math.max(other.top(), segment.top());
      boolean level = overlap > 0.5f * Math.min(other.size(), segment.size());
      boolean apart =
          segment.left() > other.right() - 0.2f * other.size()
              || segment.right() < other.left() + 0.2f * other.size();
      if (!level || !apart) {
        return false;
      }
    }
    return true;
  }

  /** Lines of text that stands in one column. */
  static List<Line> lines(List<Segment> segments) {
    List<Line> lines = new ArrayList<>();
    for (List<Segment> row : of(segments)) {
      lines.add(new Line(row, 0));
    }
    return lines;
  }
}
