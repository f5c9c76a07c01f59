package org.roviec.decision;

import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;

/**
 * The tables that decisions are read by.
 *
 * @param verbs words of agreement, and what only looks like them
 * @param objects what can be decided on
 * @param clauses subjects, adverbs, and words that begin the next clause
 */
record DecisionRules(PhraseBook verbs, PhraseBook objects, PhraseBook clauses) {

  /** The built-in tables. */
  static DecisionRules load(Vocabulary vocabulary) {
    return new DecisionRules(
        PhraseBook.load(vocabulary, DecisionRules.class, "decisions.tsv"),
        PhraseBook.load(vocabulary, DecisionRules.class, "objects.tsv"),
        PhraseBook.load(vocabulary, DecisionRules.class, "clauses.tsv"));
  }
}
