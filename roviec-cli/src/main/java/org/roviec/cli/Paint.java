package org.roviec.cli;

/** Colors and weights for a terminal, or nothing where they are not welcome. */
final class Paint {

  private final boolean colored;

  Paint(boolean colored) {
    this.colored = colored;
  }

  String bold(String text) {
    return in("1", text);
  }

  String faint(String text) {
    return in("2", text);
  }

  String red(String text) {
    return in("31", text);
  }

  String green(String text) {
    return in("32", text);
  }

  String yellow(String text) {
    return in("33", text);
  }

  String blue(String text) {
    return in("36", text);
  }

  private String in(String code, String text) {
    return colored && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /** The text without control characters, so that no document can steer the terminal. */
  static String tame(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || c == '\u202e' || c == '\u202d') {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, ' ');
      }
    }
    return out == null ? text : out.toString();
  }
}
