package org.roviec.organization;

import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;

/**
 * Reads the proper part of a name: "Nông nghiệp và Môi trường", "Cảnh sát biển Việt Nam".
 * Vietnamese names capitalise the first syllable of each word, so a capital may be followed by one
 * small syllable; names of persons and places capitalise every syllable.
 */
final class NameRun {

  private static final int MOST_SYLLABLES = 24;

  private final BodyLexicon lexicon;

  NameRun(BodyLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Where a proper name that begins at a word ends; the word itself if none begins. */
  int end(Words words, int i, int limit) {
    int at = i;
    int bound = Math.min(limit, i + MOST_SYLLABLES);
    while (at < bound) {
      int next = at > i && breaksBefore(words, at) ? at : piece(words, at, bound, at == i);
      if (next == at) {
        break;
      }
      at = next;
      int joined = join(words, at, bound);
      if (joined > at && starts(words, joined, bound)) {
        at = joined;
      }
    }
    return at;
  }

  /**
   * Where a name without its head ends: known fields of work, letters, or syllables that all have a
   * capital. "Rà soát" is none.
   */
  int properEnd(Words words, int i, int limit) {
    PhraseBook.Match sector = lexicon.sector(words, i, limit);
    if (sector != null) {
      return end(words, i, limit);
    }
    int at = i;
    while (at < limit
        && (isName(words, at) || words.isMark(at, '&'))
        && !opensBody(words, at, limit)) {
      at++;
    }
    return at == i + 1 && !isShort(words, i) ? i : at;
  }

  /** Whether a word is several capitals without a small letter. */
  boolean isShortForm(Words words, int i) {
    return isName(words, i) && isShort(words, i);
  }

  /** Where a place's or person's name of capitals only ends. */
  int capitals(Words words, int i, int limit) {
    int at = i;
    while (at < limit
        && at < i + 5
        && isName(words, at)
        && !isJoint(words, at)
        && !(at > i ? opensBody(words, at, limit) : opensNamed(words, at, limit))) {
      at++;
      if (at + 1 < limit && words.isMark(at, '-') && isName(words, at + 1)) {
        at++;
      }
    }
    return at;
  }

  /** Whether a head with a known field begins: another body, not the name of a place. */
  private boolean opensNamed(Words words, int i, int limit) {
    PhraseBook.Match head = lexicon.head(words, i, limit);
    return head != null && lexicon.sector(words, head.end(), limit) != null;
  }

  private int piece(Words words, int i, int limit, boolean first) {
    PhraseBook.@Nullable Match sector = lexicon.sector(words, i, limit);
    if (sector != null && (first || words.isCapitalized(i))) {
      return sector.end();
    }
    if (!isName(words, i) || opensBody(words, i, limit)) {
      return words.isNumber(i) ? i + 1 : i;
    }
    int next = i + 1;
    if (isName(words, next)
        || next >= limit
        || !words.isWord(next)
        || isShort(words, i)
        || i > 0
            && isName(words, i - 1)
            && words.end(i - 1) + 1 == words.start(i)
            && !firstOf(words, i)
        || lexicon.isStop(words, next, limit)
        || opensTail(words, next, limit)) {
      return next;
    }
    return next + 1;
  }

  /** Whether the capital before belongs to the head and not to the name. */
  private boolean firstOf(Words words, int i) {
    return lexicon.head(words, i - 1, i) != null;
  }

  private int join(Words words, int i, int limit) {
    if (i < limit && (words.isMark(i, '-') || words.is(i, "và") || words.isMark(i, '&'))) {
      return i + 1;
    }
    return i;
  }

  private boolean starts(Words words, int i, int limit) {
    return i < limit && isName(words, i) && !isJoint(words, i) && !opensBody(words, i, limit);
  }

  private boolean opensTail(Words words, int i, int limit) {
    return lexicon.tail(words, i, limit) != null || isUnit(words, i, limit);
  }

  private boolean isUnit(Words words, int i, int limit) {
    PhraseBook.Match unit = lexicon.group(words, i, limit);
    return unit != null && unit.phrase().has("unit") && lexicon.sector(words, i, limit) == null;
  }

  private boolean opensBody(Words words, int i, int limit) {
    PhraseBook.Match head = lexicon.head(words, i, limit);
    return head != null && lexicon.sector(words, i, limit) == null
        || lexicon.body(words, i, limit) != null
        || isUnit(words, i, limit);
  }

  /** Whether a new line begins at a word, or a text in capitals goes on with a small word. */
  private boolean breaksBefore(Words words, int i) {
    for (int k = words.end(i - 1); k < words.start(i); k++) {
      if (words.view().text().charAt(k) == '\n') {
        return true;
      }
    }
    return isJoint(words, i);
  }

  /** A small word in a text of capitals, or "Các" where a comma was forgotten. */
  private boolean isJoint(Words words, int i) {
    return lexicon.isPlural(words, i, i + 1)
        || isShort(words, i) && lexicon.isStop(words, i, i + 1);
  }

  private static boolean isName(Words words, int i) {
    return i < words.count() && words.isCapitalized(i);
  }

  private static boolean isShort(Words words, int i) {
    int end = words.end(i);
    return end - words.start(i) > 1 && Character.isUpperCase(words.view().text().charAt(end - 1));
  }
}
