package org.roviec.ingest.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows letters that are printed over themselves to look bold. */
final class Doubles {

  private static final double CELL = 4;

  private final Map<Long, List<Letter>> seen = new HashMap<>();

  /** Whether the same letter was printed in the same place before; remembers this one. */
  boolean hasSeen(Letter letter) {
    if (letter.text().isBlank()) {
      return false;
    }
    long column = Math.round(letter.x() / CELL);
    long row = Math.round(letter.y() / CELL);
    for (long x = column - 1; x <= column + 1; x++) {
      for (long y = row - 1; y <= row + 1; y++) {
        for (Letter other : seen.getOrDefault(key(x, y), List.of())) {
          if (isSame(letter, other)) {
            return true;
          }
        }
      }
    }
    seen.computeIfAbsent(key(column, row), key -> new ArrayList<>(4)).add(letter);
    return false;
  }

  private static long key(long x, long y) {
    return x << 32 | y & 0xffff_ffffL;
  }

  private static boolean isSame(Letter a, Letter b) {
    double near = 0.25 * Math.max(a.advance(), 0.2 * a.size());
    return a.text().equals(b.text())
        && Math.abs(a.x() - b.x()) < near
        && Math.abs(a.y() - b.y()) < near;
  }
}
