package org.roviec.outline;

/** Recognises the lines of footnote bodies by their marker and by the call they answer. */
final class FootnoteLines {

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final int REACH = 6000;

  private final String text;
  private final Lines lines;
  private int lastNumber;

  FootnoteLines(String text, Lines lines) {
    this.text = text;
    this.lines = lines;
  }

  /** The marker of a footnote body that begins at line {@code i}. */
  Marker markerAt(int i) {
    int end = markerEnd(i);
    int start = lines.start(i);
    return new Marker(Marker.Style.ARABIC, start, end, text.substring(start, end), 0);
  }

  private int markerEnd(int i) {
    int at = lines.start(i);
    int end = lines.end(i);
    if (text.charAt(at) == '[') {
      int close = text.indexOf(']', at);
      return close > at && close < at + 5 && close < end ? close + 1 : at;
    }
    int k = at;
    while (k < end
        && k < at + 3
        && (SUPERSCRIPTS.indexOf(text.charAt(k)) >= 0 || isDigit(text.charAt(k)))) {
      k++;
    }
    return k;
  }

  /**
   * The line after the footnote body that begins at line {@code i}; {@code i} if none begins there.
   */
  int endOfNoteAt(int i, boolean inSentence) {
    if (!opensNote(i)) {
      return i;
    }
    int next = i + 1;
    while (next < lines.count() && goesOn(next, inSentence)) {
      next++;
    }
    return next;
  }

  private boolean opensNote(int i) {
    int at = lines.start(i);
    int end = lines.end(i);
    char first = text.charAt(at);
    if (SUPERSCRIPTS.indexOf(first) >= 0) {
      int after = markerEnd(i);
      return after < end && i > 0;
    }
    int after = markerEnd(i);
    if (after == at || after >= end) {
      return false;
    }
    boolean bracket = first == '[';
    if (!bracket
        && (!isDigit(first)
            || text.charAt(after) != ' '
            || after + 1 >= end
            || !startsSentence(text.charAt(after + 1)))) {
      return false;
    }
    String digits = text.substring(bracket ? at + 1 : at, bracket ? after - 1 : after);
    if (digits.isEmpty()
        || digits.length() > 2
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int number = Integer.parseInt(digits);
    boolean called = number <= lastNumber + 3 && findCall(text, digits, bracket, at) >= 0;
    if (called) {
      lastNumber = number;
    }
    return called;
  }

  private static boolean startsSentence(char c) {
    return Character.isUpperCase(c) || c == '“' || c == '"' || c == '(';
  }

  private boolean goesOn(int next, boolean inSentence) {
    char first = lines.first(next);
    boolean finished = endsNote(next - 1);
    Marker marker = Marker.at(text, lines.start(next), lines.end(next));
    if (lines.gap(next) > 0
        || opensNote(next)
        || marker != null
        || lines.isRule(next)
        || lines.isPageNumber(next)) {
      return !finished
          && marker == null
          && lines.gap(next) <= 1
          && Character.isLowerCase(first)
          && !inSentence;
    }
    if (finished && Character.isLowerCase(first)) {
      return false;
    }
    return lines.isWrapped() && (!finished || !lines.leftRoomFor(next - 1, next));
  }

  /** A note ends with a full stop; semicolons and colons part its items. */
  private boolean endsNote(int line) {
    char last = text.charAt(lines.end(line) - 1);
    return last == '.' || last == '…' || last == ')';
  }

  /**
   * The offset of the call of a note, searched backwards from an offset: digits glued to a word or
   * to a percent sign, or in square brackets. −1 if there is none.
   */
  static int findCall(String text, String digits, boolean bracket, int before) {
    int from = Math.max(0, before - REACH);
    for (int at = text.lastIndexOf(digits, before - 1);
        at >= from && at > 0;
        at = text.lastIndexOf(digits, at - 1)) {
      int after = at + digits.length();
      char previous = text.charAt(at - 1);
      char next = after < text.length() ? text.charAt(after) : ' ';
      if (bracket
          ? previous == '[' && next == ']'
          : isCallHost(text, at - 1)
              && !Character.isLetterOrDigit(next)
              && next != '/'
              && next != '%') {
        return at;
      }
    }
    return -1;
  }

  private static boolean isCallHost(String text, int at) {
    char c = text.charAt(at);
    if (c == '%' || c == ')' || c == '”') {
      return true;
    }
    return Character.isLowerCase(c) && at > 0 && Character.isLetter(text.charAt(at - 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
