package org.roviec.lexicon;

import java.util.Arrays;
import org.roviec.text.TextView;
import org.roviec.text.Vietnamese;

/**
 * The words (âm tiết), numbers and marks of a view, in order. Made in one pass; everything that
 * looks for phrases walks over these and not over letters.
 *
 * <p>A word is a run of letters; a number a run of digits with single points or commas between them
 * ({@code 1.234,5}, {@code 8,08}, {@code 2.1}); any other character but blanks is a mark of its
 * own.
 */
public final class Words {

  private static final byte WORD = 0;
  private static final byte NUMBER = 1;
  private static final byte MARK = 2;

  private final TextView view;
  private final String folded;
  private final int[] starts;
  private final int[] ends;
  private final int[] ids;
  private final byte[] kinds;
  private final int count;

  private Words(TextView view, int[] starts, int[] ends, int[] ids, byte[] kinds, int count) {
    this.view = view;
    this.folded = view.folded();
    this.starts = starts;
    this.ends = ends;
    this.ids = ids;
    this.kinds = kinds;
    this.count = count;
  }

  /** The words of a view, numbered by the vocabulary. */
  public static Words of(TextView view, Vocabulary vocabulary) {
    String text = view.folded();
    int length = text.length();
    int capacity = Math.max(16, length / 4);
    int[] starts = new int[capacity];
    int[] ends = new int[capacity];
    int[] ids = new int[capacity];
    byte[] kinds = new byte[capacity];
    int count = 0;
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (c <= ' ' || Character.isWhitespace(c)) {
        i++;
        continue;
      }
      int end = i + 1;
      byte kind;
      if (isDigit(c)) {
        kind = NUMBER;
        while (end < length
            && (isDigit(text.charAt(end))
                || end + 1 < length
                    && (text.charAt(end) == '.' || text.charAt(end) == ',')
                    && isDigit(text.charAt(end + 1)))) {
          end++;
        }
      } else if (isWordLetter(c)) {
        kind = WORD;
        while (end < length && isWordLetter(text.charAt(end))) {
          end++;
        }
      } else {
        kind = MARK;
      }
      if (count == capacity) {
        capacity += capacity >> 1;
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        ids = Arrays.copyOf(ids, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
      }
      starts[count] = i;
      ends[count] = end;
      kinds[count] = kind;
      ids[count] = vocabulary.find(text, i, end, Vocabulary.hash(text, i, end));
      count++;
      i = end;
    }
    return new Words(view, starts, ends, ids, kinds, count);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordLetter(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 0xc0
            && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK);
  }

  /** The view these are the words of. */
  public TextView view() {
    return view;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** Offset in the view of the first character of word {@code i}. */
  public int start(int i) {
    return starts[i];
  }

  /** Offset in the view after the last character of word {@code i}. */
  public int end(int i) {
    return ends[i];
  }

  /**
   * The vocabulary's number of word {@code i}, {@link Vocabulary#UNKNOWN} if no book has it or
   * there is no such word.
   */
  public int id(int i) {
    return i >= 0 && i < count ? ids[i] : Vocabulary.UNKNOWN;
  }

  /** Whether {@code i} is a run of letters; false beyond the ends. */
  public boolean isWord(int i) {
    return i >= 0 && i < count && kinds[i] == WORD;
  }

  /** Whether {@code i} is a number; false beyond the ends. */
  public boolean isNumber(int i) {
    return i >= 0 && i < count && kinds[i] == NUMBER;
  }

  /** Whether {@code i} is this mark. */
  public boolean isMark(int i, char mark) {
    return i >= 0 && i < count && kinds[i] == MARK && folded.charAt(starts[i]) == mark;
  }

  /** The mark at {@code i}, 0 if there is none. */
  char mark(int i) {
    return i >= 0 && i < count && kinds[i] == MARK ? folded.charAt(starts[i]) : 0;
  }

  /** Whether {@code i} lies in range and is a word that starts with a capital in the view. */
  public boolean isCapitalized(int i) {
    return isWord(i) && Character.isUpperCase(view.text().charAt(starts[i]));
  }

  /** The word as it stands in the view, case and all. */
  public String text(int i) {
    return view.text().substring(starts[i], ends[i]);
  }

  /** The folded word. */
  public String folded(int i) {
    return folded.substring(starts[i], ends[i]);
  }

  /**
   * Whether {@code i} lies in range and is this word, number or mark, in small letters; either
   * placement of the tone mark will do ({@code hoàn} and {@code hòan}).
   */
  public boolean is(int i, String word) {
    if (i < 0 || i >= count || ends[i] - starts[i] != word.length()) {
      return false;
    }
    return folded.startsWith(word, starts[i])
        || folded.charAt(starts[i]) == word.charAt(0)
            && foldsAway(word)
            && folded.startsWith(Vietnamese.fold(word), starts[i]);
  }

  /** Whether folding may change a word in small letters: it has a tone mark on the second vowel. */
  private static boolean foldsAway(String word) {
    for (int k = 1; k < word.length(); k++) {
      char before = word.charAt(k - 1);
      if (word.charAt(k) >= 0xc0 && (before == 'o' || before == 'u')) {
        return true;
      }
    }
    return false;
  }

  /**
   * Index of the first word that starts at or after an offset of the view; {@link #count} if none.
   */
  public int firstFrom(int offset) {
    int at = Arrays.binarySearch(starts, 0, count, offset);
    return at >= 0 ? at : -at - 1;
  }

  /**
   * Whether nothing but the given words' own end and start lies between {@code i} and its
   * successor.
   */
  public boolean touchesNext(int i) {
    return i + 1 < count && ends[i] == starts[i + 1];
  }
}
