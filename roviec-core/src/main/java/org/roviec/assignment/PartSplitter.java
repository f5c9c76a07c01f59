package org.roviec.assignment;

import java.util.ArrayList;
import java.util.List;
import org.roviec.lexicon.Brackets;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Sentences;
import org.roviec.lexicon.Words;

/**
 * Cuts running text into the pieces that are followed up one by one: at sentence ends and at
 * semicolons outside brackets and quotation marks. A closing step ("trình …"), a consequence ("Qua
 * đó …") and a further item of a list stay with the piece before.
 */
final class PartSplitter {

  private final Wordings wordings;

  PartSplitter(Wordings wordings) {
    this.wordings = wordings;
  }

  /**
   * A stretch of words.
   *
   * @param start first word
   * @param end word after the last
   * @param opensSentence whether a sentence begins here
   */
  record Piece(int start, int end, boolean opensSentence) {}

  /** The pieces before any merging: sentences cut at their semicolons. */
  static List<Piece> clauses(Words words, int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    boolean[] enclosed = Brackets.enclosed(words, from, to);
    for (Sentences.Sentence sentence : Sentences.of(words, from, to)) {
      int start = sentence.start();
      for (int i = start; i < sentence.end(); i++) {
        if (words.isMark(i, ';') && !enclosed[i - from]) {
          pieces.add(new Piece(start, i + 1, start == sentence.start()));
          start = i + 1;
        }
      }
      if (start < sentence.end()) {
        pieces.add(new Piece(start, sentence.end(), start == sentence.start()));
      }
    }
    return pieces;
  }

  /** The parts that are followed up: clauses, merged where they belong to the one before. */
  List<Piece> parts(Words words, int from, int to) {
    List<Piece> parts = new ArrayList<>();
    boolean consequence = false;
    for (Piece clause : clauses(words, from, to)) {
      if (clause.opensSentence()) {
        consequence = opensConsequence(words, clause.start());
      }
      boolean merges =
          consequence
              || setsTimeOnly(words, clause)
              || !clause.opensSentence() && belongsBefore(words, clause);
      if (merges && !parts.isEmpty()) {
        Piece last = parts.removeLast();
        parts.add(new Piece(last.start(), clause.end(), last.opensSentence()));
      } else {
        parts.add(clause);
      }
    }
    return parts;
  }

  private static boolean opensConsequence(Words words, int i) {
    return words.is(i + 1, "đó")
        && (words.is(i, "qua") || words.is(i, "từ") || words.is(i, "trong"));
  }

  /**
   * Whether a sentence only sets the time for those before: "Thời gian hoàn thành trước ngày …".
   */
  static boolean setsTimeOnly(Words words, Piece clause) {
    int i = clause.start();
    boolean time = words.is(i, "thời") && (words.is(i + 1, "gian") || words.is(i + 1, "hạn"));
    boolean done =
        words.is(i, "hoàn")
            && words.is(i + 1, "thành")
            && clause.end() - clause.start() < 14
            && (words.is(i + 2, "trước") || words.is(i + 2, "trong") || words.is(i + 2, "xong"));
    return clause.opensSentence() && clause.end() - i < 26 && (time || done);
  }

  private boolean belongsBefore(Words words, Piece clause) {
    int i = clause.start();
    if (words.is(i, "trình") || words.is(i, "báo") && words.is(i + 1, "cáo")) {
      return true;
    }
    if (words.is(i, "trong") && words.is(i + 1, "đó")) {
      return true;
    }
    if (words.is(i, "đồng") && words.is(i + 1, "thời")) {
      return false;
    }
    return !opensWithVerb(words, i, clause.end());
  }

  /** Whether a clause begins with a demanded verb, an adverb before one, or a demand. */
  private boolean opensWithVerb(Words words, int i, int end) {
    PhraseBook.Match verb = wordings.verbs.match(words, i, end);
    return verb != null
        || wordings.adverbs.match(words, i, end) != null
        || wordings.triggers.match(words, i, end) != null
        || wordings.openings.match(words, i, end) != null
        || words.is(i, "không");
  }
}
