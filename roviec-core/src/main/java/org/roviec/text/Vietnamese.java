package org.roviec.text;

/**
 * Spelling of Vietnamese for comparing: case, tone placement ({@code ủy} and {@code uỷ}, {@code
 * khóa} and {@code khoá}), dashes and quotation marks are folded, character by character, so that a
 * folded text has the length and the offsets of the text itself.
 */
public final class Vietnamese {

  private static final String TONED_A = "áàảãạ";
  private static final String TONED_O = "óòỏõọ";
  private static final String TONED_E = "éèẻẽẹ";
  private static final String TONED_Y = "ýỳỷỹỵ";
  private static final String TONED_U = "úùủũụ";
  private static final char[] FOLDED = new char[0x2100];

  static {
    for (int c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = Character.toLowerCase((char) c);
    }
    for (char dash : "‐‑‒–—−".toCharArray()) {
      if (dash < FOLDED.length) {
        FOLDED[dash] = '-';
      }
    }
    for (char quote : "“”„‟«»".toCharArray()) {
      FOLDED[quote] = '"';
    }
    for (char quote : "‘’‚".toCharArray()) {
      FOLDED[quote] = '\'';
    }
    FOLDED['\u00a0'] = ' ';
    FOLDED['\t'] = ' ';
  }

  private Vietnamese() {}

  /**
   * The text for comparing: lower case, marks of {@code oa, oe, uy} on the first vowel, plain
   * dashes and quotes. Expects NFC; keeps the length.
   */
  public static String fold(CharSequence text) {
    char[] out = text.toString().toCharArray();
    char previous = 0;
    for (int i = 0; i < out.length; i++) {
      char c = out[i];
      char f = c < FOLDED.length ? FOLDED[c] : c == '\u2212' ? '-' : Character.toLowerCase(c);
      if (f >= 0xc0 && (previous == 'o' || previous == 'u')) {
        int tone;
        if (previous == 'u') {
          tone = TONED_Y.indexOf(f);
          if (tone >= 0) {
            out[i - 1] = TONED_U.charAt(tone);
            f = 'y';
          }
        } else if ((tone = TONED_A.indexOf(f)) >= 0) {
          out[i - 1] = TONED_O.charAt(tone);
          f = 'a';
        } else if ((tone = TONED_E.indexOf(f)) >= 0) {
          out[i - 1] = TONED_O.charAt(tone);
          f = 'e';
        }
      }
      out[i] = f;
      previous = f;
    }
    return new String(out);
  }

  /** Whether the character is a letter of any script or a combining mark. */
  public static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** The letter without marks: {@code Ộ} gives {@code O}, {@code đ} gives {@code d}. */
  public static char bare(char c) {
    if (c < 0x80) {
      return c;
    }
    if (c == 'đ') {
      return 'd';
    }
    if (c == 'Đ') {
      return 'D';
    }
    String parts = java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFD);
    return parts.charAt(0);
  }

  /**
   * The text as people type it in a hurry, for searching: NFC, small letters, no marks. Keeps the
   * length of NFC text.
   */
  public static String bare(CharSequence text) {
    String composed = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
    char[] out = fold(composed).toCharArray();
    for (int i = 0; i < out.length; i++) {
      out[i] = bare(out[i]);
    }
    return new String(out);
  }
}
