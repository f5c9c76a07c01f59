package org.roviec.ingest.detection;

import java.util.Locale;

/**
 * Tells lines of values from prose: several lines, one after the other, that all hold the same
 * number of separators outside quotation marks. Prose with commas has not.
 */
final class Values {

  private static final int LOOK = 1 << 16;
  private static final int FEWEST_LINES = 3;
  private static final char[] SEPARATORS = {'\t', ';', ','};

  private Values() {}

  static boolean looksLike(byte[] bytes, String name) {
    String head = Detection.head(bytes, LOOK).replace("\u0000", "");
    String lower = name.toLowerCase(Locale.ROOT);
    boolean named = lower.endsWith(".csv") || lower.endsWith(".tsv");
    for (char separator : SEPARATORS) {
      if (isTable(head, separator, named ? 1 : 3, bytes.length <= LOOK)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTable(String head, char separator, int fewest, boolean whole) {
    int lines = 0;
    int expected = -1;
    int count = 0;
    boolean quoted = false;
    boolean blank = true;
    for (int i = 0; i <= head.length(); i++) {
      char c = i < head.length() ? head.charAt(i) : '\n';
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\n' && !quoted && (i < head.length() || whole)) {
        if (!blank) {
          if (count < fewest || expected >= 0 && count != expected) {
            return false;
          }
          expected = count;
          lines++;
        }
        count = 0;
        blank = true;
      } else if (c == separator && !quoted) {
        count++;
      }
      blank &= Character.isWhitespace(c) || c == '\n';
    }
    return lines >= FEWEST_LINES || lines == 2 && expected >= 3 && whole && !quoted;
  }
}
