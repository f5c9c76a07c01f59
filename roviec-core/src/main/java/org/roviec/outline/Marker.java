package org.roviec.outline;

import org.jspecify.annotations.Nullable;

/**
 * The number, letter or dash that opens a heading, a paragraph or a bullet.
 *
 * @param style how it counts
 * @param start first character of it
 * @param end after its punctuation
 * @param norm the bare number or letter; for {@code Điều 1.} with its word
 * @param value its place among its siblings, from 1; 0 for bullets
 */
record Marker(Style style, int start, int end, String norm, int value) {

  /** How markers count. Bullets do not. */
  enum Style {
    PART(0),
    CHAPTER(1),
    SECTION(2),
    SUBSECTION(3),
    ARTICLE(4),
    CAPITAL(4),
    ROMAN(5),
    ARABIC(6),
    ARABIC_2(7),
    ARABIC_3(8),
    ARABIC_4(9),
    ARABIC_BRACKET(10),
    POINT(10),
    LOWER_ROMAN(10),
    DASH(11),
    PLUS(11),
    DOT(11);

    /** How deep such numbers usually stand: smaller is further out. */
    final int tier;

    Style(int tier) {
      this.tier = tier;
    }

    boolean isBullet() {
      return tier == DASH.tier;
    }

    boolean isDecimal() {
      return tier >= ARABIC.tier && tier <= ARABIC_4.tier;
    }

    /** 1 for {@code 2.}, 2 for {@code 2.1}, and so on; only for decimal numbers. */
    int decimalLevel() {
      return tier - ARABIC.tier + 1;
    }
  }

  /** Whether it is a dash or a dot and not a number. */
  boolean isBullet() {
    return style.isBullet();
  }

  private static final String POINTS = "abcdđeghiklmnopqrstuvxy";

  /** The marker at the beginning of a stretch of text, or null. Ends may be glued to a capital. */
  static @Nullable Marker at(String text, int start, int end) {
    int from = start;
    while (from < end
        && (text.charAt(from) == '*' || text.charAt(from) == '#' || text.charAt(from) == '_')
        && from + 1 < end
        && text.charAt(from + 1) != ' ') {
      from++;
    }
    if (from >= end) {
      return null;
    }
    char c = text.charAt(from);
    if (c >= '0' && c <= '9') {
      return arabic(text, from, end);
    }
    if (c == '(') {
      return bracketed(text, from, end);
    }
    if (Character.isLetter(c)) {
      Marker named = NamedMarker.at(text, from, end);
      return named != null ? named : lettered(text, from, end);
    }
    return bullet(text, from, end);
  }

  private static @Nullable Marker bullet(String text, int at, int end) {
    char c = text.charAt(at);
    Style style =
        switch (c) {
          case '-', '–', '—', '−' -> Style.DASH;
          case '+' -> Style.PLUS;
          case '•', '●', '○', '▪', '■', '◦', '·', '*', '\uf0b7', '\uf02d', '➢', '✓', '❖' ->
              Style.DOT;
          default -> null;
        };
    if (style == null || at + 1 >= end) {
      return null;
    }
    char next = text.charAt(at + 1);
    boolean apart = Lines.isBlank(next);
    if (!apart && !Character.isUpperCase(next) && next != '"' && next != '“') {
      return null;
    }
    return new Marker(style, at, at + 1, String.valueOf(c), 0);
  }

  private static @Nullable Marker arabic(String text, int at, int end) {
    int levels = 0;
    int value = 0;
    int k = at;
    int last = at;
    while (k < end) {
      int digits = k;
      while (digits < end && isDigit(text.charAt(digits))) {
        digits++;
      }
      if (digits == k || digits - k > 2) {
        if (levels == 0) {
          return null;
        }
        if (digits > k) {
          return null;
        }
        break;
      }
      if (++levels > 4) {
        return null;
      }
      value = Integer.parseInt(text, k, digits, 10);
      last = digits;
      if (digits + 1 < end && text.charAt(digits) == '.' && isDigit(text.charAt(digits + 1))) {
        k = digits + 1;
      } else {
        break;
      }
    }
    if (value == 0) {
      return null;
    }
    String norm = text.substring(at, last);
    Style style =
        switch (levels) {
          case 1 -> Style.ARABIC;
          case 2 -> Style.ARABIC_2;
          case 3 -> Style.ARABIC_3;
          default -> Style.ARABIC_4;
        };
    int close = closed(text, last, end);
    if (close > 0) {
      if (text.charAt(close - 1) == ')' && levels == 1) {
        style = Style.ARABIC_BRACKET;
      }
      return new Marker(style, at, close, norm, value);
    }
    boolean apart =
        last + 1 < end && text.charAt(last) == ' ' && Character.isUpperCase(text.charAt(last + 1));
    return levels >= 2 && apart ? new Marker(style, at, last, norm, value) : null;
  }

  /** The end of the punctuation that closes a number at {@code at}; −1 if it is not closed. */
  private static int closed(String text, int at, int end) {
    int k = at;
    while (k < end && text.charAt(k) == ' ') {
      k++;
    }
    if (k >= end || ".-–—):/".indexOf(text.charAt(k)) < 0 || k > at + 1) {
      return -1;
    }
    char mark = text.charAt(k);
    if (mark == '/' && k > at) {
      return -1;
    }
    int close = k + 1;
    while (close < end && "-–.)/".indexOf(text.charAt(close)) >= 0 && mark != '/') {
      close++;
    }
    if (close >= end) {
      return close;
    }
    char next = text.charAt(close);
    boolean dash = mark == '-' || mark == '–' || mark == '—';
    if (Lines.isBlank(next)) {
      int word = close;
      while (word < end && Lines.isBlank(text.charAt(word))) {
        word++;
      }
      boolean spacedDash = dash && k > at;
      return spacedDash && word < end && !Character.isUpperCase(text.charAt(word)) ? -1 : close;
    }
    boolean glued =
        (mark == '.' || mark == ')')
            && (Character.isUpperCase(next) || next == '“' || next == '"' || next == '*');
    return glued ? close : -1;
  }

  private static @Nullable Marker bracketed(String text, int at, int end) {
    int close = text.indexOf(')', at);
    if (close < 0
        || close > at + 5
        || close >= end
        || close + 1 >= end
        || !Lines.isBlank(text.charAt(close + 1))) {
      return null;
    }
    String inner = text.substring(at + 1, close);
    if (inner.chars().allMatch(c -> c >= '0' && c <= '9')
        && inner.length() <= 2
        && !inner.isEmpty()) {
      return new Marker(Style.ARABIC_BRACKET, at, close + 1, inner, Integer.parseInt(inner));
    }
    int roman = RomanNumeral.parse(inner.toUpperCase(java.util.Locale.ROOT));
    if (roman > 0 && inner.equals(inner.toLowerCase(java.util.Locale.ROOT))) {
      return new Marker(Style.LOWER_ROMAN, at, close + 1, inner, roman);
    }
    return null;
  }

  private static @Nullable Marker lettered(String text, int at, int end) {
    int k = at;
    while (k < end && k - at < 6 && Character.isLetter(text.charAt(k))) {
      k++;
    }
    String letters = text.substring(at, k);
    int roman = RomanNumeral.parse(letters);
    if (roman > 0 && roman < 40) {
      int close = closed(text, k, end);
      if (close > 0) {
        return new Marker(Style.ROMAN, at, close, letters, roman);
      }
      boolean capitalsFollow =
          k + 3 < end
              && text.charAt(k) == ' '
              && letters.length() > 1
              && Lines.isCapitals(text, k, end);
      return capitalsFollow ? new Marker(Style.ROMAN, at, k, letters, roman) : null;
    }
    if (letters.length() == 1) {
      return single(text, at, end, letters.charAt(0));
    }
    int lower =
        letters.length() <= 4 ? RomanNumeral.parse(letters.toUpperCase(java.util.Locale.ROOT)) : 0;
    if (lower > 0 && Character.isLowerCase(letters.charAt(0)) && k < end && text.charAt(k) == ')') {
      return new Marker(Style.LOWER_ROMAN, at, k + 1, letters, lower);
    }
    return null;
  }

  private static @Nullable Marker single(String text, int at, int end, char letter) {
    if (at + 1 >= end) {
      return null;
    }
    char mark = text.charAt(at + 1);
    boolean blankAfter = at + 2 >= end || Lines.isBlank(text.charAt(at + 2));
    boolean gluedCapital = at + 2 < end && Character.isUpperCase(text.charAt(at + 2));
    if (Character.isLowerCase(letter)) {
      int value = POINTS.indexOf(letter) + 1;
      boolean closes =
          mark == ')' && (blankAfter || gluedCapital)
              || (mark == '.' || mark == '/' || mark == '-') && blankAfter && value <= 12;
      return closes && value > 0
          ? new Marker(Style.POINT, at, at + 2, String.valueOf(letter), value)
          : null;
    }
    int value = "ABCDĐEGHIKLMN".indexOf(letter) + 1;
    boolean closes = value > 0 && blankAfter && (mark == '.' || mark == ')' || mark == '-');
    return closes ? new Marker(Style.CAPITAL, at, at + 2, String.valueOf(letter), value) : null;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
