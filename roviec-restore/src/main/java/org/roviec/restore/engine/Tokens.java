package org.roviec.restore.engine;

import java.util.Arrays;

/**
 * A text cut into what the restorer decides about: words, numbers, codes and list marks, with the
 * punctuation left outside. Clean and damaged text are cut by the same rules; what damage makes of
 * letters ({@code ¢ & | ?} inside a word) counts as letters.
 */
public final class Tokens {

  /** What a token is. */
  public static final byte WORD = 0;

  /** Digits with the signs of numbers: {@code 15,4%}, {@code 07/12/2022}. */
  public static final byte NUMBER = 1;

  /** Digits and capitals joined by signs, or a list mark: {@code 21-NQ/TW}, {@code a)}. */
  public static final byte CODE = 2;

  private static final byte BLANK = 1;
  private static final byte HARD = 2;
  private static final byte DIGIT = 3;
  private static final byte LETTER = 4;
  private static final byte SOFT = 5;
  private static final byte JOINT = 6;
  private static final byte[] CLASSES = new byte[0x2100];

  static {
    for (int c = 0; c < CLASSES.length; c++) {
      CLASSES[c] = classify((char) c);
    }
  }

  private final String text;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private byte[] kinds = new byte[256];
  private byte[] flags = new byte[256];
  private int count;
  private boolean pendingBreak = true;
  private boolean pendingLineStart = true;

  private Tokens(String text) {
    this.text = text;
  }

  private static byte classify(char c) {
    if (Character.isWhitespace(c) || c == '\u00a0') {
      return BLANK;
    }
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return LETTER;
    }
    if (".-–—/".indexOf(c) >= 0) {
      return JOINT;
    }
    if (",;:()\"“”„«»…<>=+*•_~[]{}·".indexOf(c) >= 0) {
      return HARD;
    }
    return SOFT;
  }

  private static byte classOf(char c) {
    return c < CLASSES.length ? CLASSES[c] : Character.isLetter(c) ? LETTER : HARD;
  }

  /** Cuts the stretch of the text into tokens. */
  public static Tokens of(String text, int from, int to) {
    Tokens tokens = new Tokens(text);
    tokens.cut(from, to);
    tokens.markCapitals();
    return tokens;
  }

  private void cut(int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (classOf(c) == BLANK) {
        i = c == '\n' || c == '\r' ? endLine(i, to) : i + 1;
        continue;
      }
      int end = i + 1;
      while (end < to && classOf(text.charAt(end)) != BLANK) {
        end++;
      }
      chunk(i, end);
      i = end;
    }
  }

  /** Ends the line, and the blank ones after it; the offset of the next character that is none. */
  private int endLine(int at, int to) {
    int next = at + 1;
    boolean blank = false;
    while (next < to && classOf(text.charAt(next)) == BLANK) {
      blank |= text.charAt(next) == '\n';
      next++;
    }
    pendingLineStart = true;
    pendingBreak |= blank || next < to && opensItem(next, to);
    return next;
  }

  private boolean opensItem(int at, int to) {
    char c = text.charAt(at);
    if (c == '-' || c == '–' || c == '+' || c == '*' || c == '•') {
      return true;
    }
    int i = at;
    while (i < to && i < at + 4 && (classOf(text.charAt(i)) == DIGIT || text.charAt(i) == '.')) {
      i++;
    }
    if (i > at && i < to && (text.charAt(i - 1) == '.' || text.charAt(i) == ')')) {
      return true;
    }
    return at + 1 < to && text.charAt(at + 1) == ')' && classOf(c) == LETTER;
  }

  private void chunk(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isOuter(text.charAt(start))) {
      start++;
    }
    while (end > start && isOuter(text.charAt(end - 1))) {
      end--;
    }
    int before = count;
    if (start < end) {
      core(start, end, to);
    }
    boolean closes = closesSentence(end, to) && !isShortNumber(before);
    pendingBreak |= closes;
  }

  private boolean isShortNumber(int before) {
    return count == before + 1 && kinds[before] == NUMBER && ends[before] - starts[before] <= 3;
  }

  private boolean closesSentence(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.' || c == ';' || c == ':' || c == '…' || c == '!') {
        return true;
      }
    }
    return false;
  }

  private static boolean isOuter(char c) {
    byte kind = classOf(c);
    return kind == HARD || kind == JOINT || c == '\'' || c == '‘';
  }

  private void core(int from, int to, int chunkEnd) {
    if (to - from == 1
        && to < chunkEnd
        && text.charAt(to) == ')'
        && classOf(text.charAt(from)) == LETTER) {
      add(from, to, CODE);
      return;
    }
    byte whole = wholeKind(from, to);
    if (whole >= 0) {
      add(from, to, whole);
      return;
    }
    int start = from;
    for (int i = from; i < to; i++) {
      byte kind = classOf(text.charAt(i));
      if ((kind == HARD || kind == JOINT) && !isBrokenLetter(i, from, to)) {
        piece(start, i);
        start = i + 1;
      }
    }
    piece(start, to);
  }

  /** Whether a parenthesis is what is left of a letter: {@code c()ng}, {@code d)ng}. */
  private boolean isBrokenLetter(int at, int from, int to) {
    char c = text.charAt(at);
    if (c != '(' && c != ')') {
      return false;
    }
    int before = at - 1;
    int after = at + 1;
    if (c == '(' && after < to && text.charAt(after) == ')') {
      after++;
    } else if (c == ')' && before >= from && text.charAt(before) == '(') {
      before--;
    } else if (c == '(') {
      return false;
    }
    return before >= from
        && after < to
        && Character.isLowerCase(text.charAt(before))
        && Character.isLowerCase(text.charAt(after));
  }

  private void piece(int from, int to) {
    if (from < to) {
      byte whole = wholeKind(from, to);
      add(from, to, whole < 0 ? WORD : whole);
    }
  }

  /** The kind of the whole stretch if it is to stay in one piece, else -1. */
  private byte wholeKind(int from, int to) {
    int digits = 0;
    int upper = 0;
    int lower = 0;
    int slashes = 0;
    int dashes = 0;
    int hard = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '¢') {
        return -1;
      }
      switch (classOf(c)) {
        case DIGIT -> digits++;
        case LETTER -> {
          if (Character.isUpperCase(c)) {
            upper++;
          } else {
            lower++;
          }
        }
        case JOINT -> {
          if (c == '/') {
            slashes++;
          } else {
            dashes++;
          }
        }
        case HARD -> hard += c == ',' || c == ':' ? 0 : 1;
        default -> {}
      }
    }
    int letters = upper + lower;
    if (letters == 0) {
      return digits > 0 ? NUMBER : dashes + slashes > 0 ? -1 : WORD;
    }
    if (hard > 0) {
      return -1;
    }
    boolean capitals = upper >= 2 && lower <= 1 + upper / 2;
    if (slashes + dashes > 0 && capitals && (digits > 0 || slashes > 0)) {
      return CODE;
    }
    if (slashes > 0 && digits > letters) {
      return CODE;
    }
    return digits > letters && dashes > 0 && digits > 2 ? CODE : -1;
  }

  private void add(int from, int to, byte kind) {
    if (count == starts.length) {
      int capacity = count * 2;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      kinds = Arrays.copyOf(kinds, capacity);
      flags = Arrays.copyOf(flags, capacity);
    }
    starts[count] = from;
    ends[count] = to;
    kinds[count] = kind;
    flags[count] = (byte) ((pendingBreak ? 1 : 0) | (pendingLineStart ? 2 : 0));
    pendingBreak = false;
    pendingLineStart = false;
    count++;
  }

  /** Marks the tokens of lines that are mostly capitals. */
  private void markCapitals() {
    for (int from = 0; from < count; ) {
      int to = from + 1;
      while (to < count && !startsLine(to)) {
        to++;
      }
      int upper = 0;
      int lower = 0;
      for (int token = from; token < to; token++) {
        for (int i = starts[token]; kinds[token] == WORD && i < ends[token]; i++) {
          upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
          lower += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        }
      }
      if (upper > 2 && upper > lower * 2) {
        markCapitals(from, to);
      } else {
        markRuns(from, to);
      }
      from = to;
    }
  }

  private void markCapitals(int from, int to) {
    for (int token = from; token < to; token++) {
      flags[token] |= 4;
    }
  }

  /** Marks words in capitals that follow each other, where they are syllables: {@code BI THU}. */
  private void markRuns(int from, int to) {
    for (int first = from; first < to; ) {
      int past = first;
      int syllables = 0;
      while (past < to && isCapitals(past) && (past == first || onlyBlanksAfter(past - 1))) {
        syllables += SyllableShape.fits(string(past)) ? 1 : 0;
        past++;
      }
      if (past > first + 1 && syllables * 2 >= past - first) {
        markCapitals(first, past);
      }
      first = Math.max(past, first + 1);
    }
  }

  private boolean isCapitals(int token) {
    int upper = 0;
    for (int i = starts[token]; i < ends[token]; i++) {
      char c = text.charAt(i);
      upper += Character.isUpperCase(c) ? 1 : 0;
      if (Character.isLowerCase(c)) {
        return false;
      }
    }
    return kinds[token] == WORD && upper > 1;
  }

  /** Whether a token has neither letters nor digits: {@code %}, {@code &}. */
  static boolean isSigns(String form) {
    return form.chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether the token's line is mostly capitals. */
  public boolean inCapitals(int token) {
    return (flags[token] & 4) != 0;
  }

  /** These tokens, cut off after so many. */
  Tokens first(int most) {
    if (count <= most) {
      return this;
    }
    Tokens head = new Tokens(text);
    head.starts = starts;
    head.ends = ends;
    head.kinds = kinds;
    head.flags = flags;
    head.count = most;
    return head;
  }

  /** Number of tokens. */
  public int count() {
    return count;
  }

  /** Offset of the token's first character. */
  public int start(int token) {
    return starts[token];
  }

  /** Offset after the token's last character. */
  public int end(int token) {
    return ends[token];
  }

  /** {@link #WORD}, {@link #NUMBER} or {@link #CODE}. */
  public byte kind(int token) {
    return kinds[token];
  }

  /** Whether a sentence, item or paragraph begins with the token. */
  public boolean breaksBefore(int token) {
    return (flags[token] & 1) != 0;
  }

  /** Whether the token is the first of its line. */
  public boolean startsLine(int token) {
    return (flags[token] & 2) != 0;
  }

  /** Whether a number opens an item or a line, or has a sign of order after it. */
  boolean isListNumber(int token) {
    char next = ends[token] < text.length() ? text.charAt(ends[token]) : ' ';
    return startsLine(token) && breaksBefore(token) || next == '.' || next == ')' || next == '/';
  }

  /** The token's characters. */
  public String string(int token) {
    return text.substring(starts[token], ends[token]);
  }

  /**
   * Whether the two tokens are parted by blanks of one line alone, so that they may be one broken
   * word. Lines are kept: no syllable is broken at the end of one.
   */
  public boolean onlyBlanksAfter(int token) {
    if (token + 1 >= count
        || breaksBefore(token + 1)
        || startsLine(token + 1)
        || ends[token] == starts[token + 1]) {
      return false;
    }
    for (int i = ends[token]; i < starts[token + 1]; i++) {
      if (classOf(text.charAt(i)) != BLANK) {
        return false;
      }
    }
    return true;
  }
}
