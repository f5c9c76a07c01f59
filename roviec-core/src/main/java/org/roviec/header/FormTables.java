package org.roviec.header;

import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;

/** The tables of wordings on which the formal elements are anchored. */
record FormTables(
    PhraseBook kinds,
    PhraseBook letterhead,
    PhraseBook marks,
    PhraseBook capacities,
    PhraseBook posts,
    PhraseBook meetings,
    PhraseBook ordinals,
    PhraseBook levels) {

  static FormTables load(Vocabulary vocabulary) {
    return new FormTables(
        book(vocabulary, "kinds"),
        book(vocabulary, "letterhead"),
        book(vocabulary, "marks"),
        book(vocabulary, "capacities"),
        book(vocabulary, "posts"),
        book(vocabulary, "meetings"),
        book(vocabulary, "ordinals"),
        book(vocabulary, "levels"));
  }

  private static PhraseBook book(Vocabulary vocabulary, String name) {
    return PhraseBook.load(vocabulary, FormTables.class, name + ".tsv");
  }
}
