package org.roviec.outline;

import java.util.Arrays;
import org.roviec.text.TextView;

/**
 * The printed lines of a text that hold more than blanks, trimmed, with what their shape tells: how
 * much white space stands before them, and how wide the page was set.
 */
final class Lines {

  private final String text;
  private final String folded;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] gaps = new int[64];
  private int count;
  private final int usualGap;
  private final int width;

  Lines(TextView view) {
    text = view.text();
    folded = view.folded();
    split();
    usualGap = usualGap();
    width = width();
  }

  private void split() {
    int length = text.length();
    int blank = 0;
    int at = 0;
    while (at <= length) {
      int end = at;
      while (end < length && !isLineEnd(text.charAt(end))) {
        end++;
      }
      int from = at;
      int to = end;
      while (from < to && isBlank(text.charAt(from))) {
        from++;
      }
      while (to > from && isBlank(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        add(from, to, blank);
        blank = 0;
      } else {
        blank++;
      }
      at = end + 1;
      if (end + 1 < length && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n') {
        at++;
      }
    }
  }

  private static boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == '\u000b'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || c >= '\u1680' && isWideBlank(c);
  }

  /** The blanks of Unicode beyond Latin-1. */
  private static boolean isWideBlank(char c) {
    return c == '\u1680'
        || c >= '\u2000' && c <= '\u200a'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f'
        || c == '\u205f'
        || c == '\u3000';
  }

  private void add(int from, int to, int blank) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      gaps = Arrays.copyOf(gaps, count * 2);
    }
    starts[count] = from;
    ends[count] = to;
    gaps[count] = count == 0 ? 0 : blank;
    count++;
  }

  /** Empty lines that say nothing: 1 where almost every line is followed by one, else 0. */
  private int usualGap() {
    int single = 0;
    for (int i = 1; i < count; i++) {
      if (gaps[i] == 1 && length(i - 1) <= 130) {
        single++;
      }
    }
    int breaksInSentence = 0;
    for (int i = 1; i < count; i++) {
      if (gaps[i] == 1 && !endsSentence(i - 1) && Character.isLowerCase(text.charAt(starts[i]))) {
        breaksInSentence++;
      }
    }
    return count > 8 && single > 0.45 * count && breaksInSentence > 0.25 * count ? 1 : 0;
  }

  /** The width running text was broken at; 0 where lines are paragraphs. */
  private int width() {
    int[] histogram = new int[141];
    int prose = 0;
    int tooLong = 0;
    for (int i = 0; i < count; i++) {
      int length = length(i);
      if (text.charAt(starts[i]) == '|') {
        continue;
      }
      if (length > 140) {
        tooLong++;
      } else if (length >= 45) {
        histogram[length]++;
        prose++;
      }
    }
    if (prose < 4 || tooLong > prose / 6) {
      return 0;
    }
    int seen = 0;
    int at = 140;
    while (at > 0 && seen < Math.max(1, prose / 7)) {
      seen += histogram[at--];
    }
    int widest = at + 1;
    int nearlyFull = 0;
    for (int length = (int) (widest * 0.8); length <= 140; length++) {
      nearlyFull += histogram[length];
    }
    return nearlyFull * 2 >= prose ? widest : 0;
  }

  int count() {
    return count;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  int length(int i) {
    return ends[i] - starts[i];
  }

  /** Empty lines before line {@code i} beyond the usual. */
  int gap(int i) {
    return Math.max(0, gaps[i] - usualGap);
  }

  /** Whether an empty line follows almost every line and means nothing. */
  boolean isDoubleSpaced() {
    return usualGap > 0;
  }

  /** The width running text was broken at; 0 where a line is a paragraph. */
  int wrapWidth() {
    return width;
  }

  /** Whether the page was set line by line, so that a line end may mean nothing. */
  boolean isWrapped() {
    return width > 0;
  }

  String text(int i) {
    return text.substring(starts[i], ends[i]);
  }

  char first(int i) {
    return text.charAt(starts[i]);
  }

  boolean startsWith(int i, String foldedPrefix) {
    return folded.startsWith(foldedPrefix, starts[i])
        && starts[i] + foldedPrefix.length() <= ends[i];
  }

  /** Whether the first word of the next line would still have fitted at the end of this one. */
  boolean leftRoomFor(int i, int next) {
    int word = starts[next];
    while (word < ends[next] && !isBlank(text.charAt(word))) {
      word++;
    }
    return length(i) + 1 + (word - starts[next]) <= width;
  }

  /**
   * Whether a line with the first word of the next would have come close to the width of the lines
   * around it: letters differ in width, so a full line may be an eighth shorter than another.
   */
  boolean isNearlyFull(int i, int next) {
    int word = starts[next];
    while (word < ends[next] && !isBlank(text.charAt(word))) {
      word++;
    }
    int around = 0;
    for (int k = Math.max(0, i - 6); k <= Math.min(count - 1, i + 6); k++) {
      around = Math.max(around, Math.min(length(k), width));
    }
    return (length(i) + 1 + (word - starts[next])) * 8 > around * 7;
  }

  /** Whether a line ends as sentences do: with a full stop, colon, semicolon, question mark. */
  boolean endsSentence(int i) {
    return endsSentence(text, starts[i], ends[i]);
  }

  static boolean endsSentence(String text, int start, int end) {
    int at = end - 1;
    while (at > start && "\"”’')]*_/".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at >= start && ".:;!?…".indexOf(text.charAt(at)) >= 0;
  }

  /** Whether the line's letters are capitals, four in five at least. */
  boolean isCapitals(int i) {
    return isCapitals(text, starts[i], ends[i]);
  }

  static boolean isCapitals(String text, int start, int end) {
    int upper = 0;
    int lower = 0;
    for (int k = start; k < end; k++) {
      char c = text.charAt(k);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLowerCase(c)) {
        lower++;
      }
    }
    return upper >= 2 && upper >= 4 * lower;
  }

  /** Whether the line is a rule or an ornament: no letter or digit in it. */
  boolean isRule(int i) {
    for (int k = starts[i]; k < ends[i]; k++) {
      if (Character.isLetterOrDigit(text.charAt(k))) {
        return false;
      }
    }
    return text.charAt(starts[i]) != '|' || text.indexOf("---", starts[i]) >= 0;
  }

  /** Whether the line is only a page number: {@code 3}, {@code - 3 -}, {@code Trang 3}. */
  boolean isPageNumber(int i) {
    char last = text.charAt(ends[i] - 1);
    if (length(i) > 12 || last == '.' || last == ')' || last == ':') {
      return false;
    }
    String bare =
        folded.substring(starts[i], ends[i]).replace("trang", "").replaceAll("[-./ ]", "");
    return !bare.isEmpty()
        && bare.length() <= 4
        && bare.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The first place from {@code from} on that is not blank; {@code end} if there is none. */
  int skipBlanks(int from, int end) {
    int at = from;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The end of what stands between {@code start} and {@code cut}, without blanks after it. */
  int trimmedEnd(int start, int cut) {
    int end = cut;
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
