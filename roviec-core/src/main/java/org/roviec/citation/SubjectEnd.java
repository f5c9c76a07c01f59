package org.roviec.citation;

import java.util.List;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder;

/**
 * Finds where the subject of a cited document (trích yếu) ends and the sentence goes on: at a
 * semicolon, a full stop, a bracket or quotation mark opened before, or a comma after which another
 * document, a body or another clause begins.
 */
final class SubjectEnd {

  private static final int LONGEST = 120;
  private static final int LONGEST_LIST = 40;

  private final CitationRules rules;
  private final Passage passage;
  private final Words words;

  SubjectEnd(CitationRules rules, Passage passage) {
    this.rules = rules;
    this.passage = passage;
    this.words = passage.words();
  }

  /**
   * The word after a subject that begins at {@code start} and holds at least up to {@code from}.
   */
  int after(int start, int from) {
    int limit = Math.min(passage.end(), start + LONGEST);
    if (from < limit && words.isMark(from, '"')) {
      return quoteEnd(from, limit);
    }
    int depth = 0;
    boolean cited = false;
    for (int i = from; i < limit; i++) {
      if (words.isWord(i)) {
        if (depth == 0 && endsAtWord(i)) {
          return i;
        }
        cited &= !words.is(i, "về");
      } else if (words.isNumber(i)) {
        cited |= SymbolReader.match(words, i, limit) != null;
      } else if (words.isMark(i, '(')) {
        if (beginsCitation(i + 1) || isRemark(i + 1)) {
          return i;
        }
        depth++;
      } else if (words.isMark(i, ')')) {
        if (depth-- == 0) {
          return i;
        }
      } else if (words.isMark(i, '"') && closesQuote(i)) {
        return i;
      } else if (words.isMark(i, '"') && i > from) {
        int close = quoteEnd(i, limit);
        if (close <= i + 1 || close >= limit && !words.isMark(close - 1, '"')) {
          return i;
        }
        i = close - 1;
      } else if (depth == 0 && (stops(i) || cited && words.isMark(i, ','))) {
        return i;
      }
    }
    return limit;
  }

  /** "(kèm theo …)", "(sau đây gọi là …)": no part of a subject. */
  private boolean isRemark(int i) {
    return passage.is(i, "sau") || passage.is(i, "gọi") || passage.is(i, "kèm");
  }

  private boolean endsAtWord(int i) {
    if (words.is(i, "và")) {
      return beginsCitation(i + 1);
    }
    if (words.is(i, "do") && i + 1 < passage.end() && words.isCapitalized(i + 1)) {
      return passage.body(i + 1) != null;
    }
    PhraseBook.Match stop = rules.stops().match(words, i, passage.end());
    return stop != null && stop.phrase().has("anywhere");
  }

  /** A closing mark of a quotation that was opened before the subject. */
  private boolean closesQuote(int i) {
    char c = words.view().text().charAt(words.start(i));
    return c == '”' || c == '»' || c == '"' && words.touchesNext(i - 1) && !words.touchesNext(i);
  }

  private int quoteEnd(int open, int limit) {
    for (int i = open + 1; i < limit; i++) {
      if (words.isMark(i, '"')) {
        return i + 1;
      }
    }
    return open;
  }

  private boolean stops(int i) {
    if (words.isMark(i, ';') || words.isMark(i, ':')) {
      return true;
    }
    if (words.isMark(i, '.')) {
      return i + 1 >= passage.end() || !words.touchesNext(i) || words.isMark(i + 1, '/');
    }
    return words.isMark(i, ',') && commaStops(i + 1);
  }

  private boolean commaStops(int next) {
    if (next >= passage.end() || beginsCitation(next)) {
      return true;
    }
    if (rules.stops().match(words, next, passage.end()) != null) {
      return true;
    }
    return words.isCapitalized(next) && !passage.isTitle() && beginsClause(next);
  }

  /** Whether a body here is the subject of a new clause, and not the next of a list of issuers. */
  private boolean beginsClause(int next) {
    List<BodyFinder.Body> list =
        passage.bodies().list(words, next, Math.min(passage.end(), next + LONGEST_LIST));
    if (list.isEmpty()) {
      return false;
    }
    int after = list.getLast().end();
    return after < passage.end()
        && words.isWord(after)
        && !words.is(after, "khóa")
        && !words.is(after, "nhiệm");
  }

  /** Whether a citation with a number, or another capitalized kind of document, begins here. */
  private boolean beginsCitation(int i) {
    if (i >= passage.end()) {
      return false;
    }
    if (words.isNumber(i)) {
      return SymbolReader.match(words, i, passage.end()) != null;
    }
    int at = passage.is(i, "các") || passage.is(i, "số") ? i + 1 : i;
    PhraseBook.Match kind = rules.kinds().match(words, at, passage.end());
    if (kind == null) {
      return at > i && words.isNumber(at) && SymbolReader.match(words, at, passage.end()) != null;
    }
    int after = passage.is(kind.end(), "số") ? kind.end() + 1 : kind.end();
    return SymbolReader.match(words, after, passage.end()) != null
        || words.isCapitalized(at) && !passage.isTitle() && at > passage.start();
  }
}
