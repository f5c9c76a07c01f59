package org.roviec.organization;

import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;

/** Reads common nouns joined into one class: "các bộ, ngành, địa phương", "xã, phường". */
final class GroupReader {

  private final BodyLexicon lexicon;

  GroupReader(BodyLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * A class of bodies.
   *
   * @param end word after the last noun
   * @param bodyClass open if any noun of it has no list
   * @param sure whether it stands as a class without a tail: after "các", or several nouns
   */
  record Group(int end, BodyClass bodyClass, boolean sure) {}

  /** The class that begins at a word, or null. */
  @Nullable Group read(Words words, int i, int limit) {
    boolean plural = lexicon.isPlural(words, i, limit);
    PhraseBook.Match joint = plural ? lexicon.opener(words, i, limit) : null;
    int at = joint == null ? i : joint.end();
    PhraseBook.Match noun = lexicon.group(words, at, limit);
    if (noun == null) {
      return null;
    }
    BodyClass bodyClass = noun.phrase().as("class", BodyClass.class);
    boolean oneUnit = !plural && noun.phrase().has("unit");
    boolean units = noun.phrase().has("unit");
    int nouns = 1;
    at = noun.end();
    while (true) {
      int next = separator(words, at, limit);
      noun = next == at ? null : lexicon.group(words, next, limit);
      if (noun == null || isNamed(words, noun, limit) || units && !noun.phrase().has("unit")) {
        break;
      }
      if (noun.phrase().as("class", BodyClass.class) == BodyClass.OPEN) {
        bodyClass = BodyClass.OPEN;
      }
      nouns++;
      at = noun.end();
    }
    return new Group(at, oneUnit && nouns == 1 ? BodyClass.NAMED : bodyClass, plural || nouns > 1);
  }

  /** Whether a noun heads a name of its own ("Bộ Y tế") and so is not part of the class. */
  private boolean isNamed(Words words, PhraseBook.Match noun, int limit) {
    return noun.end() < limit
        && words.isCapitalized(noun.start())
        && words.isCapitalized(noun.end())
        && !noun.phrase().has("unit")
        && lexicon.tail(words, noun.end(), limit) == null
        && lexicon.group(words, noun.end(), limit) == null;
  }

  private static int separator(Words words, int i, int limit) {
    int at = i;
    if (at < limit && (words.isMark(at, ',') || words.isMark(at, '/'))) {
      at++;
    }
    if (at < limit && words.is(at, "và")) {
      at++;
    }
    return at;
  }
}
