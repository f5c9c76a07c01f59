package org.roviec.ingest.flow;

import java.util.Locale;

/** How automatic numbers are written. */
public enum NumberStyle {
  /** 1, 2, 3. */
  DECIMAL,
  /** 01, 02, 03. */
  DECIMAL_ZERO,
  /** I, II, III. */
  UPPER_ROMAN,
  /** i, ii, iii. */
  LOWER_ROMAN,
  /** A, B, C, …, Z, AA, BB. */
  UPPER_LETTER,
  /** a, b, c, …, z, aa, bb. */
  LOWER_LETTER,
  /** No number: a bullet, or nothing. */
  NONE;

  private static final int LETTERS = 26;
  private static final int LAST_ROMAN = 32_767;
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] NUMERALS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  /** A number as it is printed. */
  public String print(int number) {
    return switch (this) {
      case DECIMAL -> Integer.toString(number);
      case DECIMAL_ZERO -> number < 10 ? "0" + number : Integer.toString(number);
      case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
      case LOWER_ROMAN -> roman(number);
      case UPPER_LETTER -> letters(number).toUpperCase(Locale.ROOT);
      case LOWER_LETTER -> letters(number);
      case NONE -> "";
    };
  }

  private static String roman(int number) {
    if (number < 1 || number > LAST_ROMAN) {
      return Integer.toString(number);
    }
    StringBuilder out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      for (; rest >= VALUES[i]; rest -= VALUES[i]) {
        out.append(NUMERALS[i]);
      }
    }
    return out.toString();
  }

  private static String letters(int number) {
    if (number < 1 || number > LETTERS * LETTERS) {
      return Integer.toString(number);
    }
    char letter = (char) ('a' + (number - 1) % LETTERS);
    return Character.toString(letter).repeat((number - 1) / LETTERS + 1);
  }
}
