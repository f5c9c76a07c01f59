package org.roviec.ingest.flow;

/** Digits as they are printed above the line: calls of notes, square meters. */
final class Superscripts {

  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Superscripts() {}

  /** The same, raised if it is a number and nothing else. */
  static String raised(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        out.append(DIGITS.charAt(c - '0'));
      } else if (c == ' ') {
        out.append(c);
      } else {
        return text;
      }
    }
    return out.toString();
  }
}
