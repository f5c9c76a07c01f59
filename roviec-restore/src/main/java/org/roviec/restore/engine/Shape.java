package org.roviec.restore.engine;

/** How a word is capitalized; numbers rather than an enum, since the decoder counts with them. */
final class Shape {

  static final int LOWER = 0;
  static final int CAPITAL = 1;
  static final int UPPER = 2;

  private Shape() {}

  static String apply(String word, int shape) {
    return switch (shape) {
      case CAPITAL -> Character.toUpperCase(word.charAt(0)) + word.substring(1);
      case UPPER -> word.toUpperCase(java.util.Locale.ROOT);
      default -> word;
    };
  }
}
