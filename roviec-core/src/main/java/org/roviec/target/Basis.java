package org.roviec.target;

import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;

/** What a figure is compared with: the words and the kind of comparison. */
record Basis(int start, int end, Indicator.BasisType type) {

  /** The comparison that begins at word {@code i}, to the end of its clause, or null. */
  static @Nullable Basis at(PhraseBook bases, Words words, int i, int limit) {
    PhraseBook.Match match = i < limit ? bases.match(words, i, limit) : null;
    if (match == null) {
      return null;
    }
    int end = match.end();
    while (end < limit && end < match.end() + 14 && (words.isWord(end) || words.isNumber(end))) {
      if (words.is(end, "và") || words.is(end, "nhưng")) {
        break;
      }
      end++;
    }
    return new Basis(i, end, match.phrase().as("type", Indicator.BasisType.class));
  }

  /** A comparison "so với …" somewhere between two words, or null. */
  static @Nullable Basis within(PhraseBook bases, Words words, int from, int limit) {
    for (int i = limit - 1; i >= from; i--) {
      if (words.isMark(i, ';') || words.isMark(i, '.')) {
        return null;
      }
      if (words.is(i, "so")) {
        return at(bases, words, i, limit);
      }
    }
    return null;
  }

  /** A comparison that ends directly before word {@code end}, or null. */
  static @Nullable Basis endingAt(PhraseBook bases, Words words, int end) {
    for (int i = Math.max(0, end - 8); i < end; i++) {
      Basis basis = at(bases, words, i, end);
      if (basis != null && basis.end() == end) {
        return basis;
      }
    }
    return null;
  }
}
