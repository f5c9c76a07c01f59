package org.roviec.citation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.Words;
import org.roviec.outline.RomanNumeral;

/** Ordinals of congresses and plenums: Roman, Arabic, or in words. */
final class Numerals {

  private static final Map<String, Integer> UNITS =
      Map.ofEntries(
          Map.entry("nhất", 1),
          Map.entry("một", 1),
          Map.entry("hai", 2),
          Map.entry("nhì", 2),
          Map.entry("ba", 3),
          Map.entry("tư", 4),
          Map.entry("bốn", 4),
          Map.entry("năm", 5),
          Map.entry("lăm", 5),
          Map.entry("sáu", 6),
          Map.entry("bảy", 7),
          Map.entry("tám", 8),
          Map.entry("chín", 9));

  private Numerals() {}

  /** An ordinal at a stretch of words: its value and the word after it. */
  record Ordinal(int value, int end) {}

  /** Whether the word is a Roman numeral in capitals, from I to XXXIX. */
  static boolean isRoman(Words words, int i) {
    return i < words.count() && roman(words, i) > 0;
  }

  /** The value of a Roman numeral, 0 if the word is none. */
  static int roman(Words words, int i) {
    return words.isWord(i) ? RomanNumeral.parse(words.text(i)) : 0;
  }

  /** The Roman numeral of a value from 1 to 39; a higher one in digits. */
  static String roman(int value) {
    return value >= 1 && value <= 39 ? RomanNumeral.format(value) : Integer.toString(value);
  }

  /** The ordinal at word {@code i}: {@code XIII}, {@code 5}, {@code năm}, {@code mười sáu}. */
  static @Nullable Ordinal ordinal(Words words, int i, int limit) {
    if (i >= limit) {
      return null;
    }
    int value = roman(words, i);
    if (value > 0) {
      return new Ordinal(value, i + 1);
    }
    if (words.isNumber(i)) {
      String digits = words.folded(i);
      return digits.length() <= 2 ? new Ordinal(Integer.parseInt(digits), i + 1) : null;
    }
    Integer unit = UNITS.get(words.folded(i));
    if (unit != null) {
      return new Ordinal(unit, i + 1);
    }
    if (!words.is(i, "mười")) {
      return null;
    }
    Integer next = i + 1 < limit ? UNITS.get(words.folded(i + 1)) : null;
    return next == null ? new Ordinal(10, i + 1) : new Ordinal(10 + next, i + 2);
  }
}
