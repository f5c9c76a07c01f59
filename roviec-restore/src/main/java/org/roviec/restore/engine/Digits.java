package org.roviec.restore.engine;

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
}
