package org.roviec.assignment;

import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;

/** The phrase books that tell who is asked to do what. */
final class Wordings {

  final PhraseBook verbs;
  final PhraseBook adverbs;
  final PhraseBook triggers;
  final PhraseBook modals;
  final PhraseBook openings;
  final PhraseBook qualifiers;
  final PhraseBook acts;
  final PhraseBook submissions;
  final PhraseBook cooperation;
  final PhraseBook distributive;
  final PhraseBook emphasis;
  final PhraseBook authority;
  final PhraseBook products;
  final PhraseBook statements;

  Wordings(Vocabulary vocabulary) {
    verbs = load(vocabulary, "verbs.tsv");
    adverbs = load(vocabulary, "adverbs.tsv");
    triggers = load(vocabulary, "triggers.tsv");
    modals = load(vocabulary, "modals.tsv");
    openings = load(vocabulary, "openings.tsv");
    qualifiers = load(vocabulary, "qualifiers.tsv");
    acts = load(vocabulary, "acts.tsv");
    submissions = load(vocabulary, "submissions.tsv");
    cooperation = load(vocabulary, "cooperation.tsv");
    distributive = load(vocabulary, "distributive.tsv");
    emphasis = load(vocabulary, "emphasis.tsv");
    authority = load(vocabulary, "authority.tsv");
    products = load(vocabulary, "products.tsv");
    statements = load(vocabulary, "statements.tsv");
  }

  private static PhraseBook load(Vocabulary vocabulary, String table) {
    return PhraseBook.load(vocabulary, Wordings.class, table);
  }
}
