package org.roviec.header;

import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.Words;

/** Reads "Số 684-KL/TU", "Số: 30/2020/NĐ-CP", "11554/VPCP-V.I", with stray blanks. */
final class NumberReader {

  private NumberReader() {}

  /**
   * A number with its symbol.
   *
   * @param start the number's word
   * @param end word after the symbol's last
   * @param number the bare number
   * @param symbol number and symbol without blanks
   */
  record Symbol(int start, int end, String number, String symbol) {}

  /** The number and symbol that begin at a number word, or null. */
  static @Nullable Symbol read(Sheet sheet, int i) {
    Words words = sheet.words();
    if (i >= words.count() || !words.isNumber(i) || words.text(i).indexOf(',') >= 0) {
      return null;
    }
    StringBuilder symbol = new StringBuilder(words.text(i));
    int numberEnd = i + 1;
    if (numberEnd < words.count() && words.touchesNext(i) && words.isWord(numberEnd)) {
      symbol.append(words.text(numberEnd++));
    }
    String number = symbol.toString();
    int end = symbol(sheet, numberEnd, symbol);
    return end == numberEnd || !hasLetters(symbol, number.length())
        ? null
        : new Symbol(i, end, number, symbol.toString());
  }

  private static int symbol(Sheet sheet, int from, StringBuilder out) {
    Words words = sheet.words();
    int end = from;
    int at = from;
    while (at + 1 < words.count() && isJoint(words, at) && isNear(sheet, at, from)) {
      int next = at + 1;
      while (next < words.count() && words.isMark(next, '-')) {
        next++;
      }
      if (next >= words.count()
          || !words.isWord(next) && !words.isNumber(next)
          || sheet.linesBefore(next) > 0) {
        break;
      }
      out.append(words.isMark(at, '–') ? "-" : words.text(at)).append(words.text(next));
      at = next + 1;
      end = at;
      while (at < words.count()
          && words.end(at - 1) == words.start(at)
          && (words.isWord(at) || words.isNumber(at))) {
        out.append(words.text(at++));
        end = at;
      }
    }
    return end;
  }

  private static boolean isJoint(Words words, int i) {
    return words.isMark(i, '-')
        || words.isMark(i, '/')
        || words.isMark(i, '_')
        || (words.isMark(i, '.') || words.isMark(i, '&'))
            && words.end(i - 1) == words.start(i)
            && (words.isMark(i, '&') || words.touchesNext(i));
  }

  private static boolean isNear(Sheet sheet, int i, int from) {
    return sheet.linesBefore(i) == 0 || i == from;
  }

  private static boolean hasLetters(CharSequence symbol, int from) {
    for (int i = from; i < symbol.length(); i++) {
      if (Character.isLetter(symbol.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
