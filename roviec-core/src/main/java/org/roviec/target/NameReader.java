package org.roviec.target;

import org.jspecify.annotations.Nullable;
import org.roviec.date.TimeframeReader;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;

/** Finds the words that say what a figure measures: before its verb, or behind the value. */
final class NameReader {

  private static final int FARTHEST = 45;

  private final PhraseBook leads;

  NameReader(Vocabulary vocabulary) {
    leads = PhraseBook.load(vocabulary, NameReader.class, "leads.tsv");
  }

  /** A stretch of words. */
  record Stretch(int start, int end) {}

  /**
   * The name in the clause that ends before word {@code end} and begins at or after {@code from}.
   */
  @Nullable Stretch before(Words words, int from, int end) {
    int start = clauseStart(words, Math.max(from, end - FARTHEST), end);
    return trimmed(words, start, end);
  }

  /** The name of what stands outside a bracket that opens at {@code bracket}. */
  @Nullable Stretch outside(Words words, int from, int bracket) {
    int start = Math.max(from, bracket - FARTHEST);
    for (int k = bracket - 1; k >= start; k--) {
      if (isHard(words, k)) {
        start = k + 1;
        break;
      }
    }
    int end = bracket;
    for (int k = start + 1; k < bracket; k++) {
      if (words.is(k, "được") || words.is(k, "đã")) {
        end = k;
        break;
      }
    }
    return trimmed(words, start, end);
  }

  /** The name that follows a value, up to the end of its clause. */
  @Nullable Stretch after(Words words, int from, int limit) {
    int end = from;
    while (end < limit
        && end < from + 20
        && (words.isWord(end)
            || words.isNumber(end)
            || words.isMark(end, '-')
            || words.isMark(end, '"')
            || words.isMark(end, '&')
            || words.isMark(end, '/'))) {
      if (end > from && (words.is(end, "đạt") || words.is(end, "so") && words.is(end + 1, "với"))) {
        break;
      }
      end++;
    }
    return end > from ? new Stretch(from, end) : null;
  }

  /** After the last hard mark; commas part clauses too, unless they part the members of a list. */
  private int clauseStart(Words words, int from, int end) {
    int start = from;
    for (int k = end - 1; k >= from; k--) {
      if (isHard(words, k)) {
        int open = words.isMark(k, ')') ? remark(words, from, k) : -1;
        if (open < 0) {
          start = k + 1;
          break;
        }
        k = open;
      }
    }
    int piece = end;
    for (int k = end - 1; k >= start; k--) {
      if (words.isMark(k, ',')) {
        boolean member = piece - k - 1 <= 2 && k > start && memberStart(words, start, k) >= 0;
        if (!member) {
          return k + 1;
        }
        piece = k;
      }
    }
    return start;
  }

  /**
   * Where a short remark in brackets opens, such as an abbreviation; −1 if it is something else.
   */
  private static int remark(Words words, int from, int close) {
    for (int k = close - 1; k >= Math.max(from, close - 8); k--) {
      if (words.isMark(k, '(')) {
        return k;
      }
      if (words.isNumber(k) || words.isMark(k, '%')) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the piece that ends at a comma is short enough to be a member of a list. */
  private static int memberStart(Words words, int start, int comma) {
    int k = comma - 1;
    while (k >= start && !words.isMark(k, ',') && !isHard(words, k)) {
      k--;
    }
    return comma - k - 1 <= 7 && comma - k - 1 > 0 ? k + 1 : -1;
  }

  private @Nullable Stretch trimmed(Words words, int from, int to) {
    int start = from;
    int end = to;
    boolean moved = true;
    while (moved && start < end) {
      moved = false;
      PhraseBook.Match lead = leads.match(words, start, end);
      if (lead != null) {
        start = lead.end();
        moved = true;
      } else if (!words.isWord(start) && !words.isNumber(start)) {
        start++;
        moved = true;
      }
    }
    for (int k = start; k < end; k++) {
      TimeframeReader.Match time = TimeframeReader.match(words, k, end, 2000);
      if (time != null) {
        boolean rest =
            time.end() < end && !words.is(time.end(), "của") && !words.isMark(time.end(), ',');
        if (k == start || rest && !isTail(words, time.end(), end)) {
          return trimmed(words, time.end(), end);
        }
        end =
            words.is(k - 1, "quân") && k - 2 >= start
                ? k - 2
                : words.is(k - 1, "trong") || words.is(k - 1, "đến") || words.is(k - 1, "hết")
                    ? k - 1
                    : k;
        break;
      }
    }
    while (end > start
        && !words.isWord(end - 1)
        && !words.isNumber(end - 1)
        && !words.isMark(end - 1, ')')) {
      end--;
    }
    return end > start ? new Stretch(start, end) : null;
  }

  private static boolean isTail(Words words, int from, int end) {
    return words.is(from, "so") || words.is(from, "trên") || words.is(from, "tại");
  }

  private static boolean isHard(Words words, int k) {
    return words.isMark(k, '.')
        || words.isMark(k, ';')
        || words.isMark(k, ':')
        || words.isMark(k, '(')
        || words.isMark(k, ')')
        || words.isMark(k, '!')
        || words.isMark(k, '?')
        || words.isMark(k, '|');
  }
}
