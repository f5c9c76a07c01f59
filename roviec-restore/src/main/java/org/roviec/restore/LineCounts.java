package org.roviec.restore;

import java.util.Arrays;
import org.roviec.restore.engine.Spelling;

/**
 * What the words of each line look like, counted in one pass without a model. File names, addresses
 * and codes joined by signs are left out: they never had marks.
 */
final class LineCounts {

  /** Longest ending of a file name, with its dot. */
  private static final int LONGEST_ENDING = 5;

  private static final String ENDINGS =
      " doc docx xls xlsx ppt pptx pdf txt rtf odt ods rar zip jpg png ";

  private final String text;
  private int size;
  private int[] start = new int[128];
  private int[] words = new int[128];
  private int[] vietnamese = new int[128];
  private int[] broken = new int[128];
  private int[] marked = new int[128];
  private int[] odd = new int[128];
  private int[] shaped = new int[128];

  private char[] line = new char[1024];

  LineCounts(String text) {
    this.text = text;
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end + 1;
      open(from);
      if (!isFileName(from, end)) {
        count(from, end);
      }
      size++;
      from = end;
    }
  }

  private void open(int from) {
    if (size == start.length) {
      int capacity = size * 2;
      start = Arrays.copyOf(start, capacity);
      words = Arrays.copyOf(words, capacity);
      vietnamese = Arrays.copyOf(vietnamese, capacity);
      broken = Arrays.copyOf(broken, capacity);
      marked = Arrays.copyOf(marked, capacity);
      odd = Arrays.copyOf(odd, capacity);
      shaped = Arrays.copyOf(shaped, capacity);
    }
    start[size] = from;
  }

  /** Whether the line is the name of a file, blanks and all. */
  private boolean isFileName(int from, int to) {
    int end = to;
    while (end > from && text.charAt(end - 1) <= ' ') {
      end--;
    }
    for (int dot = end - 1; dot > from && dot >= end - LONGEST_ENDING; dot--) {
      if (text.charAt(dot) == '.') {
        return end - dot > 3 && ENDINGS.contains(" " + text.substring(dot + 1, end) + " ");
      }
    }
    return false;
  }

  private void count(int from, int to) {
    int length = to - from;
    if (length > line.length) {
      line = new char[length + (length >> 1)];
    }
    text.getChars(from, to, line, 0);
    boolean joined = false;
    int i = 0;
    while (i < length) {
      if (Spelling.facts(line[i]) == Spelling.OTHER) {
        joined &= line[i] > ' ';
        i++;
      } else {
        int end = endOfWord(i, length);
        boolean joins = end + 1 < length && isJoint(line[end]) && isLower(line[end + 1]);
        word(i, end, joined || joins);
        joined = joins;
        i = end;
      }
    }
  }

  private int endOfWord(int from, int to) {
    int end = from + 1;
    while (end < to && Spelling.facts(line[end]) != Spelling.OTHER) {
      end++;
    }
    return end;
  }

  private static boolean isJoint(char c) {
    return c == '_' || c == '-' || c == '@';
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z' || c >= 0xe0 && c < 0x100;
  }

  /** Counts a word; {@code joined} by a sign to another, as in file names and addresses. */
  private void word(int from, int to, boolean joined) {
    long full = 0;
    long bare = 0;
    int all = 0;
    int capitals = 0;
    int tone = 0;
    int tones = 0;
    int digits = 0;
    for (int i = from; i < to; i++) {
      int facts = Spelling.facts(line[i]);
      all |= facts;
      if (facts == Spelling.DIGIT) {
        digits++;
        continue;
      }
      full = Spelling.full(full, facts);
      bare = Spelling.bare(bare, facts);
      int mark = Spelling.tone(facts);
      tone |= mark;
      tones += mark == 0 ? 0 : 1;
      capitals += (facts & Spelling.CAPITAL) == 0 ? 0 : 1;
    }
    int letters = to - from - digits;
    int classes = all & Spelling.CLASS;
    if (letters == 0 || joined && (classes & ~Spelling.DIGIT) == Spelling.PLAIN) {
      return;
    }
    words[size]++;
    boolean mixed = digits > 0 && hasDigitInside(from, to);
    boolean fits = letters <= Spelling.LONGEST && tones <= 1 && !mixed;
    if ((classes & Spelling.VIETNAMESE) != 0) {
      boolean unknowable = capitals == letters || (all & Spelling.COMBINING) != 0;
      vietnamese[size]++;
      broken[size] += unknowable || fits && Spelling.isSyllable(full, tone) ? 0 : 1;
      return;
    }
    shaped[size] += letters <= Spelling.LONGEST && Spelling.isBareSyllable(bare) ? 1 : 0;
    if (mixed || (classes & Spelling.MARKED) != 0) {
      marked[size]++;
      odd[size] += fits && Spelling.isSyllable(full, tone) ? 0 : 1;
    }
  }

  private boolean hasDigitInside(int from, int to) {
    for (int i = from + 1; i + 1 < to; i++) {
      if (Spelling.facts(line[i]) == Spelling.DIGIT
          && isLower(line[i - 1])
          && isLower(line[i + 1])) {
        return true;
      }
    }
    return false;
  }

  /** Number of lines. */
  int size() {
    return size;
  }

  /** Where a line begins. */
  int start(int line) {
    return start[line];
  }

  /** Words of a line. */
  int words(int line) {
    return words[line];
  }

  /** Words with a letter only Vietnamese has. */
  int vietnamese(int line) {
    return vietnamese[line];
  }

  /** Of these, words that are no syllable, abbreviations aside. */
  int broken(int line) {
    return broken[line];
  }

  /** Other words with marks, or with digits inside. */
  int marked(int line) {
    return marked[line];
  }

  /** Of these, words that no Vietnamese word is written like. */
  int odd(int line) {
    return odd[line];
  }

  /** Other words that are built like a syllable once marks are left aside. */
  int shaped(int line) {
    return shaped[line];
  }
}
