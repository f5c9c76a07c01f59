package org.roviec.recipient;

import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.Words;

/**
 * The end of a filing line: copies and the mark of who drafted or typed. "VT, TH (2b) NVA", "VT,
 * (TH/NVA)", "Văn phòng Tỉnh ủy, KT2".
 *
 * @param bodiesEnd word after the last of the bodies that file the paper
 * @param typist the mark, null if there is none
 */
record FilingCode(int bodiesEnd, @Nullable String typist) {

  static FilingCode read(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isMark(i, '(')) {
        return bracketed(words, from, i, to);
      }
    }
    return unbracketed(words, from, to);
  }

  private static FilingCode bracketed(Words words, int from, int open, int to) {
    int close = open + 1;
    while (close < to && !words.isMark(close, ')')) {
      close++;
    }
    int end = beforeComma(words, from, open);
    if (words.isNumber(open + 1)) {
      int after = close + 1;
      while (after < to && (words.isMark(after, '.') || words.isMark(after, ','))) {
        after++;
      }
      return new FilingCode(end, after < to ? text(words, after, to) : null);
    }
    return new FilingCode(end, close > open + 1 ? text(words, open + 1, close) : null);
  }

  /** "…, KT2": letters with a number behind, as Party offices mark a paper. */
  private static FilingCode unbracketed(Words words, int from, int to) {
    int last = to - 1;
    boolean code =
        last - 2 > from
            && words.isNumber(last)
            && words.isWord(last - 1)
            && words.touchesNext(last - 1)
            && words.isMark(last - 2, ',');
    return code ? new FilingCode(last - 2, text(words, last - 1, to)) : new FilingCode(to, null);
  }

  private static int beforeComma(Words words, int from, int i) {
    return i > from && words.isMark(i - 1, ',') ? i - 1 : i;
  }

  private static String text(Words words, int from, int to) {
    return words.view().text().substring(words.start(from), words.end(to - 1)).strip();
  }
}
