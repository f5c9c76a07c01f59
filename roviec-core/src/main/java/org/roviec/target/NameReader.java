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
  private final PhraseBook heads;

  NameReader(Vocabulary vocabulary) {
    heads = PhraseBook.load(vocabulary, NameReader.class, "heads.tsv");
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
    for (int k = start + 1; k < bracket; k++) {
      if (words.is(k, "được") || words.is(k, "đã")) {
        return trimmed(words, start, k);
      }
    }
    return bracket - start > 18 ? before(words, start, bracket) : trimmed(words, start, bracket);
  }

  /** The name that follows a value, up to the end of its clause; short list members included. */
  @Nullable Stretch after(Words words, int from, int limit) {
    int end = from;
    int piece = from;
    while (end < limit && end < from + 20) {
      if (words.isMark(end, ',') && end - piece <= 4 && end > from) {
        piece = end + 1;
      } else if (!isInner(words, end)
          || end > from
              && (words.is(end, "đạt")
                  || words.is(end, "trong") && words.is(end + 1, "năm")
                  || words.is(end, "so") && words.is(end + 1, "với"))) {
        break;
      }
      end++;
    }
    while (end > from && words.isMark(end - 1, ',')) {
      end--;
    }
    return end > from ? new Stretch(from, end) : null;
  }

  private static boolean isInner(Words words, int k) {
    return words.isWord(k)
        || words.isNumber(k)
        || words.isMark(k, '-')
        || words.isMark(k, '"')
        || words.isMark(k, '&')
        || words.isMark(k, '/');
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
    int headed = headOfList(words, start, end);
    if (headed >= 0) {
      return headed;
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

  /** The nearest piece between commas that opens with a measuring noun ("tỷ lệ"), −1 if none. */
  private int headOfList(Words words, int start, int end) {
    int pieces = 0;
    for (int k = end - 1; k >= start && pieces < 6; k--) {
      boolean opens = k == start || words.isMark(k - 1, ',');
      if (opens && heads.match(words, afterLeads(words, k, end), end) != null) {
        return k;
      }
      if (opens) {
        pieces++;
      }
    }
    return -1;
  }

  /** The first word behind opening words such as "trong đó"; an enumerator "(i)" counts as one. */
  int afterLeads(Words words, int from, int end) {
    int at = from;
    while (at < end) {
      PhraseBook.Match lead = leads.match(words, at, end);
      if (lead != null) {
        at = lead.end();
      } else if (words.isMark(at + 1, ')') && at + 1 < end) {
        at += 2;
      } else if (!words.isWord(at) && !words.isNumber(at)) {
        at++;
      } else {
        break;
      }
    }
    return at;
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
    int start = afterLeads(words, from, to);
    int end = to;
    for (int k = start; k < end; k++) {
      TimeframeReader.Match time = TimeframeReader.match(words, k, end, 2000);
      if (time != null) {
        boolean rest =
            time.end() < end && !words.is(time.end(), "của") && !words.isMark(time.end(), ',');
        if (k == start || rest && !isTail(words, time.end())) {
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

  private static boolean isTail(Words words, int from) {
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
