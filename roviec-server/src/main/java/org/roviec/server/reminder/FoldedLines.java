package org.roviec.server.reminder;

/**
 * Content lines folded as RFC 5545 §3.1 wants them: none longer than 75 octets in UTF-8 without its
 * line break, what is too long goes on in lines that begin with a space. A character is never torn.
 */
final class FoldedLines {
  private static final int MOST_OCTETS = 75;
  private static final String FOLD = "\r\n ";

  private FoldedLines() {}

  /** The lines, each ended by CR and LF, with the long ones folded. */
  static String of(String unfolded) {
    StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 16);
    int octets = 0;
    for (int at = 0; at < unfolded.length(); ) {
      int character = unfolded.codePointAt(at);
      at += Character.charCount(character);
      if (character == '\r' || character == '\n') {
        octets = 0;
      } else {
        int own = octets(character);
        if (octets + own > MOST_OCTETS) {
          folded.append(FOLD);
          octets = 1;
        }
        octets += own;
      }
      folded.appendCodePoint(character);
    }
    return folded.toString();
  }

  private static int octets(int character) {
    return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  }
}
