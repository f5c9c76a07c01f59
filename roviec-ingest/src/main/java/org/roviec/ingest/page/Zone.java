package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.text.Vietnamese;

/**
 * Rows that stand in two columns side by side.
 *
 * @param from first row
 * @param to row after the last
 * @param left segments of the left column
 * @param right segments of the right column
 */
record Zone(int from, int to, List<Segment> left, List<Segment> right) {

  /** A gap between columns is this many times as wide as the letters are high, at least. */
  private static final float NARROWEST = 0.9f;

  /** A column does not go on over a blank this many times as high as its letters. */
  private static final float FARTHEST = 2.6f;

  /** The right column may: between post and name there is room for signature and stamp. */
  private static final float SIGNATURE = 12;

  /** The columns that the gap in a row parts; null where it is no gap between columns. */
  static @Nullable Zone at(List<List<Segment>> rows, int row, int first) {
    Growth growth = new Growth(rows, row);
    int to = row + 1;
    while (to < rows.size() && growth.takes(rows.get(to), true)) {
      to++;
    }
    int from = row;
    while (from > first && growth.takes(rows.get(from - 1), false)) {
      from--;
    }
    boolean several = growth.left.size() > 1 || growth.right.size() > 1;
    return several && !growth.isList() ? new Zone(from, to, growth.left, growth.right) : null;
  }

  /** Two columns growing row by row around the gap between them. */
  private static final class Growth {
    private final List<Segment> left = new ArrayList<>();
    private final List<Segment> right = new ArrayList<>();
    private float gapFrom;
    private float gapTo;

    Growth(List<List<Segment>> rows, int row) {
      List<Segment> seed = rows.get(row);
      int cut = widest(seed);
      left.addAll(seed.subList(0, cut));
      right.addAll(seed.subList(cut, seed.size()));
      gapFrom = seed.get(cut - 1).right();
      gapTo = seed.get(cut).left();
    }

    private static int widest(List<Segment> row) {
      int cut = 1;
      float widest = 0;
      for (int i = 1; i < row.size(); i++) {
        float gap = row.get(i).left() - row.get(i - 1).right();
        if (gap > widest) {
          widest = gap;
          cut = i;
        }
      }
      return cut;
    }

    boolean takes(List<Segment> row, boolean below) {
      float from = gapFrom;
      float to = gapTo;
      float middle = (gapFrom + gapTo) / 2;
      List<Segment> onLeft = new ArrayList<>();
      List<Segment> onRight = new ArrayList<>();
      for (Segment segment : row) {
        if (segment.center() < middle) {
          from = Math.max(from, segment.right());
          onLeft.add(segment);
        } else {
          to = Math.min(to, segment.left());
          onRight.add(segment);
        }
      }
      if (to - from < NARROWEST * row.getFirst().size() || !near(onLeft, onRight, below)) {
        return false;
      }
      if (row.size() == 1 && isCentered(row.getFirst())) {
        return false;
      }
      gapFrom = from;
      gapTo = to;
      left.addAll(onLeft);
      right.addAll(onRight);
      return true;
    }

    private boolean near(List<Segment> onLeft, List<Segment> onRight, boolean below) {
      if (!below) {
        return isHead(onLeft, left) && isHead(onRight, right);
      }
      return distance(onLeft, left, true) < FARTHEST && distance(onRight, right, true) < SIGNATURE;
    }

    /** Whether segments stand right above a column, in its middle or as its heading. */
    private static boolean isHead(List<Segment> above, List<Segment> column) {
      if (above.isEmpty()) {
        return true;
      }
      Segment head = above.getFirst();
      Segment top = column.getFirst();
      boolean centered = Math.abs(head.center() - top.center()) < 1.5f * head.size();
      boolean heading = Vietnamese.fold(head.text()).startsWith("nơi nhận");
      return distance(above, column, false) < 1.3f && (centered || heading);
    }

    /** How far a row is from a column, in heights of its letters, from edge to edge. */
    private static float distance(List<Segment> row, List<Segment> column, boolean below) {
      if (row.isEmpty()) {
        return 0;
      }
      Segment segment = row.getFirst();
      float nearest = Float.MAX_VALUE;
      for (Segment other : column) {
        float gap = below ? segment.top() - other.bottom() : other.top() - segment.bottom();
        nearest = Math.min(nearest, Math.max(0, gap));
      }
      return nearest / segment.size();
    }

    /** Whether a lone segment is set in the middle of both columns, as titles are. */
    private boolean isCentered(Segment segment) {
      float edgeLeft = Float.MAX_VALUE;
      float edgeRight = 0;
      for (Segment other : left) {
        edgeLeft = Math.min(edgeLeft, other.left());
      }
      for (Segment other : right) {
        edgeRight = Math.max(edgeRight, other.right());
      }
      float middle = (edgeLeft + edgeRight) / 2;
      return Math.abs(segment.center() - middle) < 1.5f * segment.size();
    }

    /** Whether one side is numbers and dashes only: then it is a list, read line by line. */
    private boolean isList() {
      return left.stream().filter(Columns::isMarker).count() * 2 > left.size();
    }
  }
}
