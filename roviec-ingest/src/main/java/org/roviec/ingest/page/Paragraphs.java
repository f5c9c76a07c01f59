package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells where a paragraph ends, by how its lines are set: indented, short, apart. Lines are never
 * joined here; that is for who reads the text.
 */
final class Paragraphs {

  private static final float INDENT = 0.8f;

  /** Lines this many times as far apart as is usual belong to two paragraphs. */
  private static final float APART = 1.22f;

  private final float left;
  private final float right;
  private final float leading;
  private final float middle;

  Paragraphs(Sheet sheet) {
    List<Line> lines = sheet.lines();
    float most = 0;
    for (Line line : lines) {
      most = Math.max(most, line.right());
    }
    right = most;
    left = usual(lines, sheet.size());
    leading = leading(lines, sheet.size());
    middle = (left + right) / 2;
  }

  /** The left edge most lines have. */
  private static float usual(List<Line> lines, float size) {
    float best = lines.isEmpty() ? 0 : lines.getFirst().left();
    int most = 0;
    for (Line line : lines) {
      int same = 0;
      for (Line other : lines) {
        same += Math.abs(other.left() - line.left()) < 0.3f * size ? 1 : 0;
      }
      if (same > most) {
        most = same;
        best = line.left();
      }
    }
    return best;
  }

  /** The usual way from line to line: the lower quartile, since paragraphs stand farther apart. */
  private static float leading(List<Line> lines, float size) {
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      float step = lines.get(i).baseline() - lines.get(i - 1).baseline();
      if (step > 0.8f * size && step < 3 * size) {
        steps.add(step);
      }
    }
    steps.sort(Float::compare);
    return steps.isEmpty() ? 1.3f * size : steps.get(steps.size() / 3);
  }

  /**
   * Whether a line goes on with the paragraph of the line before it.
   *
   * @param first whether the line before opened its paragraph
   * @param samePage whether they stand on one page, so that the way between them tells something
   */
  boolean goesOn(Line before, Line line, boolean first, boolean samePage) {
    if (line.isColumn() || before.isColumn()) {
      return line.column() == before.column();
    }
    float step = line.baseline() - before.baseline();
    if (samePage && step > APART * leading + 0.05f * line.size()) {
      return false;
    }
    if (isCentered(before) && isSymmetric(line) || isSymmetric(before) && isCentered(line)) {
      return true;
    }
    float indent = line.left() - (samePage ? Math.max(before.left(), left) : left);
    if (indent > INDENT * line.size()
        || before.left() - line.left() > INDENT * line.size() && !first) {
      return false;
    }
    return !endsShort(before, line);
  }

  /** Whether the next line's first word would still have fitted. */
  private boolean endsShort(Line before, Line line) {
    float room = right - before.right();
    return room > line.firstWordWidth() + 0.9f * line.size();
  }

  private boolean isCentered(Line line) {
    return isSymmetric(line)
        && line.left() - left > 2.5f * line.size()
        && right - line.right() > 2.5f * line.size();
  }

  /** Whether it is as far from the left as from the right. */
  private boolean isSymmetric(Line line) {
    return Math.abs(line.center() - middle) < 1.2f * line.size();
  }
}
