package org.roviec.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts a stretch of words into sentences. A sentence ends with a full stop, an ellipsis, an
 * exclamation or question mark when what follows begins like a sentence; never at a semicolon or
 * colon, after an abbreviation, or inside brackets and quotation marks that are closed again.
 */
public final class Sentences {

  /**
   * A sentence: its closing mark and any quotation mark or bracket that closes with it included.
   *
   * @param start first word
   * @param end word after the last
   */
  public record Sentence(int start, int end) {}

  private static final Set<String> ABBREVIATIONS =
      PhraseBook.load(new Vocabulary(), Sentences.class, "abbreviations.tsv").phrases().stream()
          .map(Phrase::pattern)
          .collect(Collectors.toUnmodifiableSet());

  private final Words words;
  private final int first;
  private final int end;
  private final boolean[] enclosed;

  private Sentences(Words words, int first, int end) {
    this.words = words;
    this.first = first;
    this.end = end;
    this.enclosed = Brackets.enclosed(words, first, end);
  }

  /** The sentences from one word up to another, in order, without gaps between them. */
  public static List<Sentence> of(Words words, int firstWord, int endWord) {
    return new Sentences(words, firstWord, endWord).cut();
  }

  private List<Sentence> cut() {
    List<Sentence> sentences = new ArrayList<>();
    int start = first;
    for (int i = first; i < end; i++) {
      int after = endsAt(i, start);
      if (after > 0) {
        sentences.add(new Sentence(start, after));
        start = after;
        i = after - 1;
      }
    }
    if (start < end) {
      sentences.add(new Sentence(start, end));
    }
    return sentences;
  }

  /** The word after the sentence that ends with mark {@code i}, 0 if none ends there. */
  private int endsAt(int i, int start) {
    if (!isStop(i) || i + 1 < end && isStop(i + 1)) {
      return 0;
    }
    int next = i + 1;
    while (next < end && isCloser(next)) {
      next++;
    }
    if (next >= end || enclosed[next - 1 - first] && !isClosing(next - 1)) {
      return 0;
    }
    return beginsSentence(i, next) && !belongsToWord(i, start) ? next : 0;
  }

  private boolean isClosing(int i) {
    return i + 1 >= end || !enclosed[i + 1 - first];
  }

  private boolean isStop(int i) {
    char mark = words.mark(i);
    return mark == '.' || mark == '…' || mark == '!' || mark == '?';
  }

  private boolean isCloser(int i) {
    if (words.isWord(i) || words.isNumber(i) || !words.touchesNext(i - 1)) {
      return false;
    }
    char c = words.view().text().charAt(words.start(i));
    return c == '”'
        || c == ')'
        || c == '»'
        || c == '*'
        || isRaised(c)
        || c == '"' && enclosed[i - first];
  }

  private static boolean isRaised(char c) {
    return c == '¹' || c == '²' || c == '³' || c >= '⁰' && c <= '⁹';
  }

  private boolean beginsSentence(int stop, int next) {
    boolean apart = words.end(next - 1) < words.start(next);
    if (words.isCapitalized(next)) {
      return apart || stop > first && isPlainWord(stop - 1) && isPlainCapital(next);
    }
    if (words.isNumber(next)) {
      return apart && stop > first && !words.isNumber(stop - 1) && words.isMark(stop, '.');
    }
    boolean opens = words.isMark(next, '"') || words.isMark(next, '(') || words.isMark(next, '-');
    return apart && opens && next + 1 < end && words.isCapitalized(next + 1);
  }

  /** A word of three or more letters in lower case, as stands before a stop without a blank. */
  private boolean isPlainWord(int i) {
    return words.isWord(i)
        && words.end(i) - words.start(i) >= 2
        && Character.isLowerCase(words.view().text().charAt(words.end(i) - 1))
        && !isAbbreviation(i);
  }

  private boolean isPlainCapital(int i) {
    return words.end(i) - words.start(i) >= 2
        && Character.isLowerCase(words.view().text().charAt(words.start(i) + 1));
  }

  /** Whether the stop is part of an abbreviation, a numbering or an initial. */
  private boolean belongsToWord(int stop, int start) {
    if (stop == start || !words.isMark(stop, '.')) {
      return stop == start;
    }
    int before = stop - 1;
    if (words.isNumber(before)) {
      return before == start || before == start + 1 && words.is(start, "điều");
    }
    return words.isWord(before) && (isInitial(before) || isAbbreviation(before));
  }

  private boolean isInitial(int i) {
    return words.end(i) - words.start(i) == 1
        && (words.isCapitalized(i) || i == first)
        && !words.isMark(i - 1, '.');
  }

  private boolean isAbbreviation(int i) {
    return words.end(i) - words.start(i) <= 4
        && words.touchesNext(i)
        && ABBREVIATIONS.contains(words.folded(i));
  }
}
