package org.roviec.export.document;

/** Makes quotations fit: on one line, and not longer than the place allows. */
public final class Quotes {

  private Quotes() {}

  /** The words on one line, every run of blanks as one. */
  public static String onOneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  /**
   * At most so many characters, cut between words, with an ellipsis where something is left out.
   */
  public static String shorten(String text, int most) {
    String line = onOneLine(text);
    if (line.length() <= most) {
      return line;
    }
    int cut = line.lastIndexOf(' ', most - 1);
    if (cut < most / 2) {
      cut = most - 1;
      if (Character.isHighSurrogate(line.charAt(cut - 1))) {
        cut--;
      }
    }
    String kept = line.substring(0, cut);
    while (!kept.isEmpty() && ",;:-–".indexOf(kept.charAt(kept.length() - 1)) >= 0) {
      kept = kept.substring(0, kept.length() - 1).strip();
    }
    return kept + "…";
  }
}
