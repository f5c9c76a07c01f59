package org.roviec.corpus.golden;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The characters of a source that a record covers; blanks and stars never count. */
final class Characters {

  private final BitSet blanks = new BitSet();

  Characters(String source) {
    int at = 0;
    for (int c : source.codePoints().toArray()) {
      if (Character.isWhitespace(c) || c == '\u00a0' || c == '*') {
        blanks.set(at);
      }
      at++;
    }
  }

  BitSet of(Json record) {
    BitSet covered = new BitSet();
    for (Json segment : segments(record)) {
      covered.set(segment.get("start").number(), segment.get("end").number());
    }
    covered.andNot(blanks);
    return covered;
  }

  static List<Json> segments(Json record) {
    List<Json> segments = new ArrayList<>(record.get("segments").items());
    if (segments.isEmpty() && !record.get("start").isNothing()) {
      segments.add(record);
    }
    return segments;
  }

  static int start(Json record) {
    List<Json> segments = segments(record);
    return segments.isEmpty() ? -99 : segments.getFirst().get("start").number();
  }

  /** What both cover, as a share of what either covers. */
  static double overlap(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    int common = both.cardinality();
    int either = a.cardinality() + b.cardinality() - common;
    return either == 0 ? 0 : (double) common / either;
  }
}
