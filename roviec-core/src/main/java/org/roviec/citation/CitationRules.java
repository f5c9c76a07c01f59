package org.roviec.citation;

import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;

/**
 * The tables that citations are read by.
 *
 * @param kinds words for kinds of documents
 * @param laws names of laws
 * @param titles words that open the subject of a document
 * @param titleWords first words of titles by which programs are known
 * @param horizons years and periods at which titles of programs end
 * @param stops words after a comma with which the sentence goes on behind a subject
 * @param makers words that ask for a document to be made
 * @param sessions names of congresses and plenums
 * @param relations words that say what is done with a document
 */
record CitationRules(
    PhraseBook kinds,
    PhraseBook laws,
    PhraseBook titles,
    PhraseBook titleWords,
    PhraseBook horizons,
    PhraseBook stops,
    PhraseBook makers,
    PhraseBook sessions,
    PhraseBook relations) {

  /** The built-in tables. */
  static CitationRules load(Vocabulary vocabulary) {
    return new CitationRules(
        PhraseBook.load(vocabulary, CitationRules.class, "kinds.tsv"),
        PhraseBook.load(vocabulary, CitationRules.class, "laws.tsv"),
        PhraseBook.load(vocabulary, CitationRules.class, "titles.tsv"),
        PhraseBook.load(vocabulary, CitationRules.class, "title-words.tsv"),
        PhraseBook.load(vocabulary, CitationRules.class, "horizons.tsv"),
        PhraseBook.load(vocabulary, CitationRules.class, "stops.tsv"),
        PhraseBook.load(vocabulary, CitationRules.class, "makers.tsv"),
        PhraseBook.load(vocabulary, CitationRules.class, "sessions.tsv"),
        PhraseBook.load(vocabulary, CitationRules.class, "relations.tsv"));
  }
}
