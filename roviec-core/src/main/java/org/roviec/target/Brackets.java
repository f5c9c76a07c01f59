package org.roviec.target;

import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.Words;

/**
 * Figures in brackets behind another one: the same thing for a wider area ("bình quân cả nước tăng
 * 9%"), or the target it is set against ("NQ 11 - 12%").
 */
final class Brackets {

  private static final int FARTHEST = 40;

  private final Passage passage;
  private final Words words;
  private final NameReader names;

  Brackets(Passage passage, NameReader names) {
    this.passage = passage;
    this.words = passage.words;
    this.names = names;
  }

  /** The opening bracket of the clause that ends before word {@code end}, −1 if there is none. */
  int before(int end) {
    for (int k = end - 1; k >= passage.floor() && k > end - 25; k--) {
      if (words.isMark(k, '(')) {
        return k;
      }
      if (isEnd(k) || words.isMark(k, ',')) {
        return -1;
      }
    }
    return -1;
  }

  /** Fills what an aside takes from the figure before the bracket; false if it is no aside. */
  boolean fill(Draft draft, int bracket, Predicate predicate) {
    Draft parent = parentOf(bracket);
    if (parent == null) {
      return false;
    }
    Basis target = targetSource(bracket + 1, draft.figure.start());
    String area = passage.area(bracket + 1, draft.figure.start());
    boolean nameless = names.afterLeads(words, bracket + 1, predicate.start()) == predicate.start();
    if (target == null && area == null && !nameless) {
      return false;
    }
    draft.name = parent.name;
    draft.direction = parent.direction;
    draft.period = parent.period;
    if (target != null) {
      draft.kind = Indicator.Kind.TARGET;
      draft.basis = target.type() == Indicator.BasisType.NONE ? null : target;
      parent.target = draft;
    } else {
      draft.scope = area;
      draft.basis = draft.basis == null ? parent.basis : draft.basis;
    }
    return true;
  }

  /** The figure that stands directly before a bracket, its comparison aside. */
  private @Nullable Draft parentOf(int bracket) {
    if (passage.found.isEmpty()) {
      return null;
    }
    Draft last = passage.found.getLast();
    if (bracket - last.figure.end() > FARTHEST) {
      return null;
    }
    for (int k = last.figure.end(); k < bracket; k++) {
      if (isEnd(k) || words.isMark(k, ',') && passage.area(k, bracket) == null) {
        return null;
      }
    }
    return last;
  }

  private boolean isEnd(int k) {
    return words.isMark(k, ')') || words.isMark(k, ';') || words.isMark(k, '.');
  }

  /** The word that says where a target in brackets was set: NQ, kế hoạch, dự toán, mục tiêu. */
  private @Nullable Basis targetSource(int i, int end) {
    if (i >= end) {
      return null;
    }
    if (words.is(i, "nq")) {
      return new Basis(i, i + 1, Indicator.BasisType.RESOLUTION);
    }
    Indicator.BasisType type =
        words.is(i, "nghị") && words.is(i + 1, "quyết")
            ? Indicator.BasisType.RESOLUTION
            : words.is(i, "kế")
                ? Indicator.BasisType.PLAN
                : words.is(i, "dự") && !words.is(i + 1, "kiến")
                    ? Indicator.BasisType.BUDGET
                    : isAim(i) ? Indicator.BasisType.NONE : null;
    return type == null ? null : new Basis(i, Math.min(i + 2, end), type);
  }

  private boolean isAim(int i) {
    return words.is(i, "mục")
        || words.is(i, "chỉ") && words.is(i + 1, "tiêu")
        || words.is(i, "kịch");
  }
}
