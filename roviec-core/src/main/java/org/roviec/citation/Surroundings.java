package org.roviec.citation;

import org.roviec.lexicon.PhraseBook;

/** What the words right before a kind of document make of it: plural, draft, or product. */
final class Surroundings {

  private static final int WORDS_BEFORE = 4;

  private final CitationRules rules;

  Surroundings(CitationRules rules) {
    this.rules = rules;
  }

  /** "các", "những", "mọi": papers in general. */
  boolean isPlural(Passage passage, int i) {
    return passage.is(i - 1, "các") || passage.is(i - 1, "những") || passage.is(i - 1, "mọi");
  }

  /** "dự thảo": not issued yet. */
  boolean isDraft(Passage passage, int i) {
    return passage.is(i - 2, "dự") && passage.is(i - 1, "thảo");
  }

  /** "dự án", "xây dựng", "ban hành": made by what the text asks for. */
  boolean isNew(Passage passage, PhraseBook.Match kind) {
    int i = kind.start();
    return passage.is(i - 2, "dự") && passage.is(i - 1, "án") || isProduct(passage, kind);
  }

  /** Whether the directive asks for the document, or the cell consists of it: a product. */
  boolean isProduct(Passage passage, PhraseBook.Match kind) {
    if (passage.isCell() && kind.start() == passage.start() && !kind.phrase().has("law")) {
      return true;
    }
    for (int i = Math.max(passage.start(), kind.start() - WORDS_BEFORE); i < kind.start(); i++) {
      PhraseBook.Match maker = rules.makers().match(passage.words(), i, kind.start());
      if (maker != null && maker.end() == kind.start()) {
        return true;
      }
    }
    return false;
  }
}
