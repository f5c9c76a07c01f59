package org.roviec.organization;

import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;

/** The tables from which names of bodies are built. */
final class BodyLexicon {

  private final PhraseBook bodies;
  private final PhraseBook heads;
  private final PhraseBook groups;
  private final PhraseBook tails;
  private final PhraseBook sectors;
  private final PhraseBook provinces;
  private final PhraseBook joints;
  private final PhraseBook abbreviations;

  BodyLexicon(Vocabulary vocabulary) {
    bodies = book(vocabulary, "bodies.tsv");
    heads = book(vocabulary, "heads.tsv");
    groups = book(vocabulary, "groups.tsv");
    tails = book(vocabulary, "tails.tsv");
    sectors = book(vocabulary, "sectors.tsv");
    provinces = book(vocabulary, "provinces.tsv");
    joints = book(vocabulary, "joints.tsv");
    abbreviations = book(vocabulary, "abbreviations.tsv");
  }

  private static PhraseBook book(Vocabulary vocabulary, String name) {
    return PhraseBook.load(vocabulary, BodyLexicon.class, name);
  }

  /** Whether any name could begin at a word. */
  boolean mayStart(Words words, int i) {
    return bodies.mayStart(words, i)
        || heads.mayStart(words, i)
        || groups.mayStart(words, i)
        || joints.mayStart(words, i)
        || provinces.mayStart(words, i);
  }

  PhraseBook.@Nullable Match body(Words words, int i, int limit) {
    return written(bodies.match(words, i, limit), words);
  }

  PhraseBook.@Nullable Match head(Words words, int i, int limit) {
    return written(heads.match(words, i, limit), words);
  }

  PhraseBook.@Nullable Match group(Words words, int i, int limit) {
    return written(groups.match(words, i, limit), words);
  }

  PhraseBook.@Nullable Match tail(Words words, int i, int limit) {
    return written(tails.match(words, i, limit), words);
  }

  PhraseBook.@Nullable Match sector(Words words, int i, int limit) {
    return sectors.match(words, i, limit);
  }

  PhraseBook.@Nullable Match province(Words words, int i, int limit) {
    PhraseBook.Match match = provinces.match(words, i, limit);
    return match != null && words.isCapitalized(i) ? match : null;
  }

  /** A small word that introduces, joins or ends names. */
  PhraseBook.@Nullable Match joint(Words words, int i, int limit) {
    return joints.match(words, i, limit);
  }

  /** Whether a small word of a certain use stands at {@code i}. */
  boolean isJoint(Words words, int i, int limit, String use) {
    PhraseBook.Match match = i < limit ? joints.match(words, i, limit) : null;
    return match != null && match.phrase().has(use);
  }

  /** The match, unless a short form in it is not in capitals. */
  private PhraseBook.@Nullable Match written(PhraseBook.@Nullable Match match, Words words) {
    if (match == null) {
      return null;
    }
    if (match.phrase().has("capital") && !words.isCapitalized(match.start())) {
      return null;
    }
    for (int k = match.start(); k < match.end(); k++) {
      if (abbreviations.mayStart(words, k)
          && words.isWord(k)
          && !Character.isUpperCase(words.view().text().charAt(words.end(k) - 1))) {
        return null;
      }
    }
    return match;
  }
}
