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
  private final PhraseBook openers;
  private final PhraseBook stops;
  private final PhraseBook blocks;
  private final PhraseBook abbreviations;

  BodyLexicon(Vocabulary vocabulary) {
    bodies = book(vocabulary, "bodies.tsv");
    heads = book(vocabulary, "heads.tsv");
    groups = book(vocabulary, "groups.tsv");
    tails = book(vocabulary, "tails.tsv");
    sectors = book(vocabulary, "sectors.tsv");
    provinces = book(vocabulary, "provinces.tsv");
    openers = book(vocabulary, "openers.tsv");
    stops = book(vocabulary, "stops.tsv");
    blocks = book(vocabulary, "blocks.tsv");
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
        || openers.mayStart(words, i)
        || provinces.mayStart(words, i) && words.isCapitalized(i);
  }

  /** Whether words that begin like a name begin something else ("báo cáo", "bộ phận"). */
  boolean isBlocked(Words words, int i, int limit) {
    return blocks.match(words, i, limit) != null;
  }

  PhraseBook.@Nullable Match body(Words words, int i, int limit) {
    return written(bodies.match(words, i, limit), words);
  }

  PhraseBook.@Nullable Match head(Words words, int i, int limit) {
    return isBlocked(words, i, limit) ? null : written(heads.match(words, i, limit), words);
  }

  PhraseBook.@Nullable Match group(Words words, int i, int limit) {
    return isBlocked(words, i, limit) ? null : written(groups.match(words, i, limit), words);
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

  /** A word that opens a class or stands before people: "các", "từng", "đồng chí". */
  PhraseBook.@Nullable Match opener(Words words, int i, int limit) {
    return i < limit ? openers.match(words, i, limit) : null;
  }

  /** Whether "các", "những", "từng" stand at {@code i}. */
  boolean isPlural(Words words, int i, int limit) {
    PhraseBook.Match match = opener(words, i, limit);
    return match != null && match.phrase().has("plural");
  }

  /** Whether a small word or a verb stands at {@code i}, which is no part of a name's word. */
  boolean isStop(Words words, int i, int limit) {
    return i < limit
        && (words.is(i, "và")
            || stops.match(words, i, limit) != null
            || openers.match(words, i, limit) != null);
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
