package org.roviec.citation;

import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;

/** Knows where the name of a law ends: by the table of laws, else by how names are built. */
final class LawNames {

  private static final int LONGEST_UNKNOWN = 14;

  private final CitationRules rules;

  LawNames(CitationRules rules) {
    this.rules = rules;
  }

  /** The word after the name of the law whose kind was seen, 0 if no law is named. */
  int end(Passage passage, PhraseBook.Match kind) {
    Words words = passage.words();
    PhraseBook.Match known = rules.laws().match(words, kind.start(), passage.end());
    int unknown = isNameStart(passage, kind) ? unknownEnd(passage, kind.end()) : 0;
    if (known == null) {
      return unknown;
    }
    if (known.end() == kind.end() && isGeneric(passage, known)) {
      return 0;
    }
    boolean named = known.end() > kind.end();
    if (named && !words.isCapitalized(kind.end())) {
      return 0;
    }
    return known.end();
  }

  private static boolean isNameStart(Passage passage, PhraseBook.Match kind) {
    return kind.end() < passage.end()
        && !kind.phrase().as("kind", DocumentKind.class).equals(DocumentKind.CONSTITUTION)
        && passage.words().isWord(kind.end())
        && passage.words().isCapitalized(kind.end())
        && !passage.is(kind.end(), "sửa")
        && !passage.isTitle();
  }

  /** "Hiến pháp và pháp luật", "Hiến pháp, pháp luật": the legal order, not the paper. */
  private static boolean isGeneric(Passage passage, PhraseBook.Match known) {
    int next = known.end();
    if (passage.isMark(next, ',') || passage.is(next, "và")) {
      next++;
    }
    return next > known.end() && passage.is(next, "pháp") && passage.is(next + 1, "luật");
  }

  private int unknownEnd(Passage passage, int from) {
    Words words = passage.words();
    int limit = Math.min(passage.end(), from + LONGEST_UNKNOWN);
    int i = from;
    while (i < limit && words.isWord(i) && !(i > from && ends(passage, i))) {
      i++;
    }
    return i - from >= 2 || i > from && !words.isWord(Math.min(i, passage.end() - 1)) ? i : 0;
  }

  private boolean ends(Passage passage, int i) {
    Words words = passage.words();
    if (rules.titles().match(words, i, passage.end()) != null && !words.isCapitalized(i)) {
      return true;
    }
    return switch (words.folded(i)) {
      case "năm",
          "số",
          "ngày",
          "của",
          "theo",
          "trong",
          "tại",
          "này",
          "đối",
          "là",
          "do",
          "thì",
          "hiện",
          "mới",
          "từ",
          "trên",
          "các",
          "những",
          "nêu",
          "khi" ->
          true;
      case "và" -> rules.kinds().match(words, i + 1, passage.end()) != null;
      default -> false;
    };
  }
}
