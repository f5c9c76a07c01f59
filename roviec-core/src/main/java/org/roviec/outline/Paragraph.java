package org.roviec.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A logical paragraph while it is being put together from printed lines. */
final class Paragraph {

  BlockType type;
  @Nullable Marker marker;

  /** Offsets of the pieces in the view the lines come from: start, end, start, end… */
  private int[] pieces = new int[8];

  private int count;
  private int covered;
  private long seams;

  /** For table rows: the pieces of each cell. */
  final List<Paragraph> cells = new ArrayList<>(0);

  int column;
  int table = -1;

  /** Index of the first and the last line. */
  int firstLine;

  int lastLine;

  /** Whether it stands before the first numbered section, or after the last. */
  boolean formal;

  /** Whether a new part (an appendix) begins with it. */
  boolean opensPart;

  Paragraph(BlockType type, int line) {
    this.type = type;
    this.firstLine = line;
    this.lastLine = line;
  }

  void add(int start, int end) {
    if (2 * count == pieces.length) {
      pieces = java.util.Arrays.copyOf(pieces, pieces.length * 2);
    }
    pieces[2 * count] = start;
    pieces[2 * count + 1] = end;
    count++;
    covered += end - start;
  }

  /** Adds a piece before which something foreign was lifted out. */
  void addAfterSeam(int start, int end) {
    if (count < 64) {
      seams |= 1L << count;
    }
    add(start, end);
  }

  void clear() {
    count = 0;
    covered = 0;
    seams = 0;
  }

  boolean hasSeamBefore(int piece) {
    return piece < 64 && (seams >>> piece & 1) != 0;
  }

  int pieces() {
    return count;
  }

  int start(int piece) {
    return pieces[2 * piece];
  }

  int end(int piece) {
    return pieces[2 * piece + 1];
  }

  int start() {
    return pieces[0];
  }

  int end() {
    return pieces[2 * count - 1];
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Characters so far, joins counted as one each. */
  int length() {
    return Math.max(0, count - 1) + covered;
  }

  String text(String of) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        out.append(' ');
      }
      out.append(of, start(i), end(i));
    }
    return out.toString();
  }
}
