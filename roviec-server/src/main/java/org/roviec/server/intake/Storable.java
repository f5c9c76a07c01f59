package org.roviec.server.intake;

/** Replaces characters that a database refuses, one for one, so that all places stay. */
final class Storable {

  private static final char REPLACEMENT = '\uFFFD';

  private Storable() {}

  /** The text without NUL and without halves of characters. */
  static String characters(String text) {
    StringBuilder changed = null;
    for (int i = 0; i < text.length(); i++) {
      if (isRefused(text, i)) {
        changed = changed == null ? new StringBuilder(text) : changed;
        changed.setCharAt(i, REPLACEMENT);
      }
    }
    return changed == null ? text : changed.toString();
  }

  private static boolean isRefused(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == 0;
  }
}
