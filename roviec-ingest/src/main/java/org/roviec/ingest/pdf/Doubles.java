package org.roviec.ingest.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows letters that are printed over themselves to look bold. */
final class Doubles {

  private static final double CELL = 8;

  /** No letter is drawn twice farther apart than this, in points, however wide it claims to be. */
  private static final double FARTHEST = 18;

  private final Map<Long, List<Letter>> seen = new HashMap<>();

  /** Whether the same letter was printed in the same place before; remembers this one. */
  boolean hasSeen(Letter letter) {
    if (letter.text().isBlank()) {
      return false;
    }
    double near = near(letter);
    for (long x = cell(letter.x() - near); x <= cell(letter.x() + near); x++) {
      for (long y = cell(letter.y() - near); y <= cell(letter.y() + near); y++) {
        for (Letter other : seen.getOrDefault(key(x, y), List.of())) {
          if (isSame(letter, other)) {
            return true;
          }
        }
      }
    }
    long column = cell(letter.x());
    long row = cell(letter.y());
    seen.computeIfAbsent(key(column, row), key -> new ArrayList<>(4)).add(letter);
    return false;
  }

  private static long cell(double place) {
    return (long) Math.floor(place / CELL);
  }

  /** How near two letters are that are one. */
  private static double near(Letter letter) {
    return Math.min(FARTHEST, 0.25 * Math.max(letter.advance(), 0.2 * letter.size()));
  }

  private static long key(long x, long y) {
    return x << 32 | y & 0xffff_ffffL;
  }

  private static boolean isSame(Letter a, Letter b) {
    double near = near(a);
    return a.text().equals(b.text())
        && Math.abs(a.x() - b.x()) < near
        && Math.abs(a.y() - b.y()) < near;
  }
}
