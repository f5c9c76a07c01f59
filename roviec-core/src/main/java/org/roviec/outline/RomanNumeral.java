package org.roviec.outline;

/** Roman numerals as headings, congresses and quarters use them: I to XXXIX, in capitals. */
public final class RomanNumeral {

  private RomanNumeral() {}

  /** The value of a well-formed numeral from I to XXXIX, else 0. */
  public static int parse(CharSequence letters) {
    int length = letters.length();
    if (length == 0 || length > 7) {
      return 0;
    }
    int value = 0;
    for (int i = 0; i < length; i++) {
      int digit = digit(letters.charAt(i));
      if (digit == 0) {
        return 0;
      }
      int next = i + 1 < length ? digit(letters.charAt(i + 1)) : 0;
      value += digit < next ? -digit : digit;
    }
    return value > 0 && value < 40 && format(value).contentEquals(letters) ? value : 0;
  }

  /** The numeral of a value from 1 to 39. */
  public static String format(int value) {
    if (value < 1 || value > 39) {
      throw new IllegalArgumentException("not from 1 to 39: " + value);
    }
    String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    return "X".repeat(value / 10) + ones[value % 10];
  }

  private static int digit(char c) {
    return switch (c) {
      case 'I' -> 1;
      case 'V' -> 5;
      case 'X' -> 10;
      default -> 0;
    };
  }
}
