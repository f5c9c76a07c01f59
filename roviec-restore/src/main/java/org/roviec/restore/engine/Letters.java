package org.roviec.restore.engine;

import java.text.Normalizer;

/**
 * The letters a true Vietnamese text is written with, numbered: 0 to 92 lower case (a to z and the
 * 67 marked ones), 93 to 185 the same in upper case. All spelling of the restorer goes through
 * these numbers.
 */
public final class Letters {

  private static final String LOWER =
      "abcdefghijklmnopqrstuvwxyzđ"
          + "àáảãạăằắẳẵặâầấẩẫậ"
          + "èéẻẽẹêềếểễệ"
          + "ìíỉĩị"
          + "òóỏõọôồốổỗộơờớởỡợ"
          + "ùúủũụưừứửữự"
          + "ỳýỷỹỵ";

  /** Number of lower-case letters; an upper-case letter is its lower-case number plus this. */
  public static final int CASE = LOWER.length();

  /** Number of letters of both cases. */
  public static final int COUNT = 2 * CASE;

  private static final char[] CHARACTERS = new char[COUNT];
  private static final short[] INDEX = new short[0x2000];
  private static final char[] BARE = new char[0x2000];

  static {
    java.util.Arrays.fill(INDEX, (short) -1);
    for (int i = 0; i < CASE; i++) {
      CHARACTERS[i] = LOWER.charAt(i);
      CHARACTERS[i + CASE] = Character.toUpperCase(LOWER.charAt(i));
    }
    for (int i = 0; i < COUNT; i++) {
      INDEX[CHARACTERS[i]] = (short) i;
    }
    for (int c = 0; c < BARE.length; c++) {
      BARE[c] = c < 0x80 ? (char) c : bareOf((char) c);
    }
  }

  private Letters() {}

  private static char bareOf(char c) {
    if (c == 'đ' || c == 'ð') {
      return 'd';
    }
    if (c == 'Đ' || c == 'Ð') {
      return 'D';
    }
    return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
  }

  /** The number of a letter, or -1 for anything else. */
  public static int index(char c) {
    return c < INDEX.length ? INDEX[c] : -1;
  }

  /** The letter with this number. */
  public static char character(int index) {
    return CHARACTERS[index];
  }

  /** The character without its marks: {@code ộ} gives {@code o}, {@code Đ} gives {@code D}. */
  public static char bare(char c) {
    return c < BARE.length ? BARE[c] : c;
  }

  /** A word without its marks, same length. */
  public static String bare(String word) {
    char[] out = new char[word.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = bare(word.charAt(i));
    }
    return new String(out);
  }

  /** Whether the character is one that only Vietnamese has among the languages of Latin letters. */
  public static boolean isVietnameseOnly(char c) {
    return c >= 0x1ea0 && c <= 0x1ef9
        || c >= 0x102
            && c <= 0x1b0
            && (c <= 0x103 || c == 'Đ' || c == 'đ' || c >= 0x1a0 && isHorned(c));
  }

  private static boolean isHorned(char c) {
    return c == 'Ơ' || c == 'ơ' || c == 'Ư' || c == 'ư';
  }

  private static final String SECOND = "àáảãạèéẻẽẹỳýỷỹỵ";
  private static final String PLAIN = "aaaaaeeeeeyyyyy";
  private static final String TONED_O = "òóỏõọòóỏõọ";
  private static final String TONED_U = "ùúủũụ";

  /**
   * The dictionary form of a word: lower case, the tone of open {@code oa, oe, uy} on the first
   * vowel ({@code hoà} gives {@code hòa}, {@code uỷ} gives {@code ủy}; {@code quý} stays).
   */
  public static String canonical(String word) {
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    int n = lower.length();
    if (n < 2) {
      return lower;
    }
    int tone = SECOND.indexOf(lower.charAt(n - 1));
    char before = lower.charAt(n - 2);
    if (tone < 0 || tone < 10 && before != 'o' || tone >= 10 && before != 'u') {
      return lower;
    }
    if (n > 2 && lower.charAt(n - 3) == 'q') {
      return lower;
    }
    char first = tone < 10 ? TONED_O.charAt(tone) : TONED_U.charAt(tone - 10);
    return lower.substring(0, n - 2) + first + PLAIN.charAt(tone);
  }
}
