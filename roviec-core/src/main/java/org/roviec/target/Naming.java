package org.roviec.target;

import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.Words;

/** Chooses the name of a figure: before its verb, behind its value, or taken over. */
final class Naming {

  private final Passage passage;
  private final Words words;
  private final NameReader names;

  Naming(Passage passage, NameReader names) {
    this.passage = passage;
    this.words = passage.words;
    this.names = names;
  }

  NameReader.@Nullable Stretch of(
      Figure figure, Predicate predicate, int bracket, @Nullable Basis basis) {
    boolean follows = basis == null && figure.sort() == Figure.Sort.SHARE;
    NameReader.Stretch after = follows ? following(figure.end()) : null;
    if (after != null && !predicate.hasVerb()) {
      return after;
    }
    NameReader.Stretch before = before(predicate.start());
    if (before != null) {
      return before;
    }
    return after != null ? after : elsewhere(figure, predicate, bracket);
  }

  /** The name in the clause before a word. */
  NameReader.@Nullable Stretch before(int end) {
    return names.before(words, passage.nameFloor(end), end);
  }

  private NameReader.@Nullable Stretch elsewhere(Figure figure, Predicate predicate, int bracket) {
    if (bracket >= 0) {
      return bracket > passage.from ? names.outside(words, passage.from, bracket) : null;
    }
    if (figure.sort() == Figure.Sort.THING) {
      return figure.per() != null
          ? new NameReader.Stretch(unitStart(figure), figure.end())
          : names.after(words, unitStart(figure), passage.limit);
    }
    Draft previous = passage.previousInSentence(figure.start());
    if (previous != null) {
      return previous.name;
    }
    int start = passage.nameFloor(predicate.start());
    int comma = lastComma(start, predicate.start());
    return comma > start ? names.before(words, start, comma) : passage.anchoredName();
  }

  /** The name of a rank: behind "về", else before, else the one before it or of the anchor. */
  NameReader.@Nullable Stretch ofRank(int start, int end) {
    for (int k = end; k < passage.limit && k < end + 12; k++) {
      if (!words.isWord(k) && !words.isNumber(k)) {
        break;
      }
      if (words.is(k, "về")) {
        return names.after(words, k + 1, passage.limit);
      }
    }
    NameReader.Stretch before = before(start);
    if (before != null) {
      return before;
    }
    Draft previous = passage.previousInSentence(start);
    return previous != null ? previous.name : passage.anchoredName();
  }

  private NameReader.@Nullable Stretch following(int at) {
    boolean link =
        words.is(at, "so")
            || words.is(at, "trong")
            || words.is(at, "và")
            || words.is(at, "vào")
            || words.is(at, "trở");
    return link ? null : names.after(words, at, passage.limit);
  }

  private int unitStart(Figure figure) {
    int at = figure.start();
    while (at < figure.end() && !words.isWord(at)) {
      at++;
    }
    return at;
  }

  private int lastComma(int start, int end) {
    for (int k = end - 1; k > start && k > end - 5; k--) {
      if (words.isMark(k, ',')) {
        return k;
      }
    }
    return -1;
  }
}
