package org.roviec.restore.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers in which letters stand for the digits they look like. */
public final class Digits {

  private Digits() {}

  /**
   * The number a form is if its look-alike letters are read as digits ({@code 2O23}, {@code O1}),
   * or null if it has no digit, another letter, or more look-alikes than digits.
   */
  public static @Nullable String repair(String form) {
    StringBuilder out = new StringBuilder(form.length());
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      int at = "OoQIl|".indexOf(c);
      if (c >= '0' && c <= '9') {
        digits++;
        out.append(c);
      } else if (at >= 0) {
        letters++;
        out.append("000111".charAt(at));
      } else {
        return null;
      }
    }
    return digits > 0 && letters > 0 && letters <= digits ? out.toString() : null;
  }

  /** Units that stand behind a number without a blank and are no ending of a syllable. */
  private static final Set<String> UNITS =
      Set.of(
          "ha", "km", "kg", "cm", "mm", "dm", "ml", "m2", "m3", "km2", "kV", "kW", "MW", "GW",
          "kWh", "USD");

  private static final Set<String> TECHNOLOGIES = Set.of("G", "D", "K");
  private static final Set<String> SHORT_UNITS = Set.of("m", "g", "l", "t", "W", "V");

  /**
   * Whether a form is a number and its unit: {@code 105ha}, {@code 22kV}. A unit of one letter
   * needs three digits, since {@code 16m} may be a word; but a digit and a capital may be the name
   * of a technology: {@code 5G}, {@code 3D}.
   */
  static boolean isMeasure(String form) {
    int digits = 0;
    while (digits < form.length() && form.charAt(digits) >= '0' && form.charAt(digits) <= '9') {
      digits++;
    }
    String unit = form.substring(digits);
    return digits > 0 && UNITS.contains(unit)
        || digits > 2 && SHORT_UNITS.contains(unit)
        || digits == 1 && TECHNOLOGIES.contains(unit);
  }

  /** Whether the word is a Roman numeral below fifty in capitals. */
  public static boolean isRoman(String word) {
    return word.equals(roman(word));
  }

  /**
   * The Roman numeral below fifty a form is if its look-alike signs are read as I ({@code X1},
   * {@code X|}), or null if it is none or has no sign of a numeral itself.
   */
  public static @Nullable String roman(String form) {
    if (form.isEmpty() || form.length() > 7) {
      return null;
    }
    StringBuilder out = new StringBuilder(form.length());
    boolean own = false;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c == 'I' || c == 'V' || c == 'X') {
        own = true;
        out.append(c);
      } else if (c == '1' || c == 'l' || c == '|') {
        out.append('I');
      } else {
        return null;
      }
    }
    String numeral = out.toString();
    return own && numeral.equals(write(value(numeral))) ? numeral : null;
  }

  private static int value(String numeral) {
    int sum = 0;
    for (int i = 0; i < numeral.length(); i++) {
      int own = worth(numeral.charAt(i));
      int next = i + 1 < numeral.length() ? worth(numeral.charAt(i + 1)) : 0;
      sum += own < next ? -own : own;
    }
    return sum;
  }

  private static int worth(char c) {
    return c == 'X' ? 10 : c == 'V' ? 5 : 1;
  }

  private static String write(int value) {
    String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    return value < 1 || value > 39 ? "" : "X".repeat(value / 10) + ones[value % 10];
  }
}
