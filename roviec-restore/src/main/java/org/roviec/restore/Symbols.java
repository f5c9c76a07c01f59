package org.roviec.restore;

import java.util.Map;
import org.roviec.restore.engine.Digits;
import org.roviec.restore.engine.Letters;
import org.roviec.restore.engine.Lexicon;
import org.roviec.restore.engine.Tokens;

/**
 * Gives document symbols and list marks their Vietnamese letters back ({@code 21/ND-CP}, the point
 * after {@code d)}), and numbers their digits. Remembers the last list mark of a text.
 */
final class Symbols {

  private final Map<String, String> known;
  private char lastMark;

  Symbols(Map<String, String> known) {
    this.known = known;
  }

  /** The token as it should be written; the token itself where nothing is known to be wrong. */
  String restore(String form, byte kind, int id, int shape) {
    if (id == Lexicon.NUMBER) {
      String digits = shape == 1 ? Digits.repair(form) : shape == 2 ? Digits.roman(form) : null;
      return digits == null ? form : digits;
    }
    if (kind != Tokens.CODE) {
      return form;
    }
    return form.length() == 1 ? mark(form) : parts(form);
  }

  /** List marks run a, b, c, d, đ, e: a second d is đ. */
  private String mark(String form) {
    char c = form.charAt(0);
    boolean second = (c == 'd' || c == 'D') && lastMark == 'd';
    lastMark = second ? 'đ' : Character.toLowerCase(c);
    return second ? c == 'd' ? "đ" : "Đ" : form;
  }

  private String parts(String form) {
    StringBuilder out = new StringBuilder(form.length());
    int i = 0;
    while (i < form.length()) {
      int end = i;
      while (end < form.length() && Character.isLetter(form.charAt(end))) {
        end++;
      }
      if (end > i) {
        out.append(part(form.substring(i, end)));
        i = end;
      } else {
        out.append(form.charAt(i++));
      }
    }
    return out.toString();
  }

  private String part(String letters) {
    String bare = Letters.bare(letters);
    if (letters.length() < 2) {
      return letters;
    }
    String full = known.get(bare);
    if (full != null) {
      return bare.equals(letters) || isMarked(letters) && !letters.equals(full) ? full : letters;
    }
    for (int i = 0; i < bare.length(); i++) {
      if ("BP".indexOf(bare.charAt(i)) >= 0) {
        String tried = known.get(bare.substring(0, i) + 'D' + bare.substring(i + 1));
        if (tried != null && tried.charAt(i) == 'Đ') {
          return tried;
        }
      }
    }
    return letters;
  }

  private static boolean isMarked(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (c >= 0x80 && !Letters.isVietnameseOnly(c)) {
        return true;
      }
    }
    return false;
  }

  /** Whether digits stand inside lower-case letters, which no number or symbol has. */
  static boolean isMixed(String form) {
    boolean lower = false;
    boolean digit = false;
    boolean sign = false;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      lower |= Character.isLowerCase(c);
      digit |= c >= '0' && c <= '9';
      sign |= c == '/' || c == '-' || c == '–';
    }
    return form.length() > 2 && lower && digit && !sign;
  }
}
