package org.roviec.target;

import org.roviec.lexicon.Words;

/** Whether a figure is reached, aimed at or estimated, and which way it moves. */
final class Bearing {

  private static final int FARTHEST = 30;

  private final Passage passage;
  private final Words words;

  Bearing(Passage passage) {
    this.passage = passage;
    this.words = passage.words;
  }

  void settle(Draft draft, Predicate predicate) {
    draft.kind = kind(draft, predicate);
    if (draft.period == null) {
      draft.period = passage.periodOf(draft.figure);
    }
    Indicator.Direction said = predicate.direction();
    if (said != null && said != Indicator.Direction.LEVEL) {
      draft.direction = said;
    } else if (draft.direction == Indicator.Direction.LEVEL && isGrowth(draft)) {
      draft.direction = Indicator.Direction.UP;
    }
  }

  private Indicator.Kind kind(Draft draft, Predicate predicate) {
    if (draft.kind == Indicator.Kind.TARGET || predicate.kind() == Indicator.Kind.TARGET) {
      return Indicator.Kind.TARGET;
    }
    int at = draft.figure.start();
    for (int k = at - 1; k >= Math.max(passage.from, at - FARTHEST) && !isEnd(k); k--) {
      if (saysGoal(k)) {
        return Indicator.Kind.TARGET;
      }
      boolean done = words.is(k, "đã") && at - k <= 8 && !isRelative(k + 1);
      if (done || saysNow(k)) {
        return predicate.kind() == null ? Indicator.Kind.ACTUAL : predicate.kind();
      }
    }
    if (predicate.kind() != null) {
      return predicate.kind();
    }
    if (draft.basis != null && draft.basis.type() == Indicator.BasisType.YOY) {
      return Indicator.Kind.ACTUAL;
    }
    return passage.looksAhead() ? Indicator.Kind.TARGET : Indicator.Kind.ACTUAL;
  }

  private boolean isEnd(int k) {
    return words.isMark(k, '.') || words.isMark(k, ';') || words.isMark(k, ':');
  }

  /** "… đã đề ra", "… đã được giao": says which goal is meant, not that it was reached. */
  private boolean isRelative(int k) {
    return words.is(k, "đề") || words.is(k, "được") || words.is(k, "ban") || words.is(k, "giao");
  }

  private boolean saysNow(int k) {
    return words.is(k, "nay") && (words.is(k - 1, "đến") || words.is(k - 1, "hiện"));
  }

  /** "Phấn đấu", also misspelt "phân đấu"; "mục tiêu". */
  private boolean saysGoal(int k) {
    return words.is(k, "đấu") && (words.is(k - 1, "phấn") || words.is(k - 1, "phân"))
        || words.is(k, "tiêu") && words.is(k - 1, "mục");
  }

  /** "Tốc độ tăng trưởng đạt 8%": growth, although the verb is level. */
  private boolean isGrowth(Draft draft) {
    boolean share = draft.basis != null && draft.basis.type() != Indicator.BasisType.YOY;
    if (share || draft.name == null) {
      return false;
    }
    int start = draft.name.start();
    for (int k = start; k < draft.name.end(); k++) {
      boolean noun = words.is(k + 1, "trưởng") || words.is(k - 1, "độ") || words.is(k - 1, "mức");
      if (words.is(k, "tăng") && (k == start || noun)) {
        return true;
      }
    }
    return false;
  }
}
