package org.roviec.citation;

import org.jspecify.annotations.Nullable;
import org.roviec.date.DateReader;
import org.roviec.date.WrittenDate;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;

/** Reads laws, codes and ordinances cited by name, with the year or day of their passing. */
final class LawReader {

  private final TailReader tails;
  private final LawNames names;
  private final Surroundings surroundings;

  LawReader(CitationRules rules, TailReader tails, Surroundings surroundings) {
    this.tails = tails;
    this.names = new LawNames(rules);
    this.surroundings = surroundings;
  }

  /** The mention whose kind of law was seen at {@code kind}, or null. */
  @Nullable Mention read(Passage passage, PhraseBook.Match kind, DocumentKind documentKind) {
    int end = names.end(passage, kind);
    if (end <= 0) {
      return null;
    }
    Mention mention = new Mention(documentKind, kind.start(), end, "citation.law-by-name", 0.9);
    year(passage, mention);
    if (mention.date == null && passage.is(mention.end, "ngày")) {
      tails.date(passage, mention);
    }
    if (passage.isMark(mention.end, '(') && passage.is(mention.end + 1, "sửa")
        || surroundings.isDraft(passage, kind.start())) {
      mention.status = Citation.Status.DRAFT;
    } else if (surroundings.isNew(passage, kind)) {
      mention.status = Citation.Status.DRAFT;
      mention.isNew = true;
    }
    return mention;
  }

  /** "năm 2024", "2024" or "(2024)" after the name of a law. */
  static void year(Passage passage, Mention mention) {
    Words words = passage.words();
    boolean bracket = passage.isMark(mention.end, '(');
    int at = bracket || passage.is(mention.end, "năm") ? mention.end + 1 : mention.end;
    if (at >= passage.end() || !words.isNumber(at) || words.folded(at).length() != 4) {
      return;
    }
    int year = DateReader.whole(words, at);
    if (year >= 1945 && year < 2200 && (!bracket || passage.isMark(at + 1, ')'))) {
      mention.date = new WrittenDate(year, 0, 0);
      mention.end = bracket ? at + 2 : at + 1;
    }
  }
}
