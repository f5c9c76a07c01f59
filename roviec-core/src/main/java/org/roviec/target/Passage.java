package org.roviec.target;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.date.Timeframe;
import org.roviec.lexicon.Words;
import org.roviec.outline.Block;
import org.roviec.outline.Outline;
import org.roviec.outline.Role;

/** A paragraph or cell while its figures are read, with what was found in it so far. */
final class Passage {

  final Words words;
  final int from;
  final int limit;
  final @Nullable Anchor anchor;
  final List<Draft> found = new ArrayList<>();
  private final Outline outline;
  private final Periods periods;
  private final Block block;

  Passage(
      Outline outline, Periods periods, Block block, int start, int end, @Nullable Anchor anchor) {
    this.outline = outline;
    this.words = outline.words();
    this.periods = periods;
    this.block = block;
    this.anchor = anchor;
    this.from = words.firstFrom(start);
    this.limit = words.firstFrom(end);
  }

  /** Where the words begin that no earlier figure has claimed. */
  int floor() {
    return found.isEmpty() ? from : found.getLast().figure.end();
  }

  /** Whether the part it stands in, or hangs on, is about work ahead. */
  boolean looksAhead() {
    Block place = anchor != null && anchor.block() != null ? anchor.block() : block;
    Role role = outline.roleOf(place);
    return role == Role.DIRECTION || role == Role.DECISION || role == Role.DISSEMINATION;
  }

  /** The time a figure is about; that of a footnote is the time of the place it hangs on. */
  @Nullable Timeframe periodOf(Figure figure) {
    if (anchor == null || anchor.block() == null) {
      return periods.of(block, figure, from, limit);
    }
    if (anchor.draft() != null && anchor.draft().period != null) {
      return anchor.draft().period;
    }
    Timeframe there = periods.around(anchor.block());
    return there == null ? periods.of(block, figure, from, limit) : there;
  }

  /** The earlier figure of the same sentence part, null if there is none. */
  @Nullable Draft previousInSentence(int start) {
    if (found.isEmpty()) {
      return null;
    }
    Draft last = found.getLast();
    for (int k = last.figure.end(); k < start; k++) {
      if (words.isMark(k, '.') || words.isMark(k, ';')) {
        return null;
      }
    }
    return last;
  }

  /** Behind an earlier figure a name begins after the next mark, not in that figure's own tail. */
  int nameFloor(int end) {
    if (floor() == from) {
      return from;
    }
    for (int k = floor(); k < end; k++) {
      boolean inner =
          words.isWord(k) || words.isNumber(k) || words.isMark(k, '-') || words.isMark(k, '/');
      if (!inner) {
        return k;
      }
    }
    return end;
  }

  /** The name that a footnote takes from the figure it hangs on. */
  NameReader.@Nullable Stretch anchoredName() {
    return anchor != null && anchor.draft() != null ? anchor.draft().name : null;
  }

  /** "Cả nước", "toàn quốc" between two words, null if neither stands there. */
  @Nullable String area(int start, int end) {
    for (int k = start; k + 1 < end; k++) {
      if (words.is(k, "cả") && words.is(k + 1, "nước")
          || words.is(k, "toàn") && (words.is(k + 1, "quốc") || words.is(k + 1, "vùng"))) {
        return words.text(k) + " " + words.text(k + 1);
      }
    }
    return null;
  }
}
