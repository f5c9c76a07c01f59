package org.roviec.ingest.pdf;

import java.text.Normalizer;

/** Characters as text has them: ligatures parted, odd blanks made plain. */
final class Characters {

  private Characters() {}

  static String plain(String text) {
    if (text.length() == 1) {
      char c = text.charAt(0);
      if (c > ' ' && c < '\u00a0') {
        return text;
      }
      if (c <= ' ' || Character.isSpaceChar(c)) {
        return " ";
      }
      if (c == '\u00ad') {
        return "-";
      }
    }
    char first = text.charAt(0);
    return first >= '\ufb00' && first <= '\ufb06'
        ? Normalizer.normalize(text, Normalizer.Form.NFKC)
        : text;
  }

  /** Whether a character has no meaning beyond its own file. */
  static boolean isPrivate(char c) {
    return c >= '\ue000' && c <= '\uf8ff'
        || c == '\ufffd'
        || c < ' ' && c != '\t' && c != '\n' && c != '\r';
  }
}
