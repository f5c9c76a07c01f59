package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The order in which segments are read: line by line, but where a gap runs down between two columns
 * (letterhead, recipients and signature), the left column before the right one.
 */
final class Columns {

  private static final int DEEPEST = 3;

  /** Numbers and dashes that hang before a paragraph are no column. */
  private static final Pattern MARKER =
      Pattern.compile("[-–—•+*o▪●]|\\(?[\\p{L}\\d]{1,4}(\\.\\d+)*[.)\\-/:]?");

  private final List<Line> out = new ArrayList<>();
  private int columns;

  private Columns() {}

  static List<Line> read(List<Segment> segments) {
    Columns work = new Columns();
    work.read(segments, 0, 0);
    return work.out;
  }

  private void read(List<Segment> segments, int column, int depth) {
    List<List<Segment>> rows = Rows.of(segments);
    int at = 0;
    int done = 0;
    while (at < rows.size()) {
      Zone zone = depth < DEEPEST && rows.get(at).size() > 1 ? Zone.at(rows, at, done) : null;
      if (zone == null) {
        at++;
        continue;
      }
      lines(rows.subList(done, zone.from()), column);
      read(zone.left(), ++columns, depth + 1);
      read(zone.right(), ++columns, depth + 1);
      done = zone.to();
      at = done;
    }
    lines(rows.subList(done, rows.size()), column);
  }

  private void lines(List<List<Segment>> rows, int column) {
    for (List<Segment> row : rows) {
      out.add(new Line(row, column));
    }
  }

  static boolean isMarker(Segment segment) {
    return segment.letters() <= 8 && MARKER.matcher(segment.text()).matches();
  }
}
