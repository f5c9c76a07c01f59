package org.roviec.outline;

/** Titles set with blanks between the letters: {@code "K Ế T L U Ậ N"}. */
final class LetterSpacing {

  private LetterSpacing() {}

  /** Whether a stretch is at least four single letters parted by single blanks. */
  static boolean isSpaced(String text, int start, int end) {
    int letters = 0;
    for (int k = start; k < end; k++) {
      boolean letter = Character.isLetter(text.charAt(k));
      boolean joined = k + 1 < end && Character.isLetter(text.charAt(k + 1));
      if (letter && joined) {
        return false;
      }
      if (letter) {
        letters++;
      } else if (!Lines.isBlank(text.charAt(k))) {
        return false;
      }
    }
    return letters >= 4;
  }

  /** The stretch with its letters closed up; words are parted by two blanks or more. */
  static String close(String text) {
    StringBuilder out = new StringBuilder();
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (!Lines.isBlank(c)) {
        out.append(c);
      } else if (k > 0
          && Lines.isBlank(text.charAt(k - 1))
          && !out.isEmpty()
          && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString();
  }
}
