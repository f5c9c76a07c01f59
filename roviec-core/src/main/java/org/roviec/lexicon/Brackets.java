package org.roviec.lexicon;

/** Which words stand inside brackets or quotation marks. */
public final class Brackets {

  private Brackets() {}

  /**
   * For each word from {@code first} to {@code end} whether it stands inside brackets or quotation
   * marks, the marks themselves included. A mark without its partner encloses nothing.
   */
  public static boolean[] enclosed(Words words, int first, int end) {
    boolean[] enclosed = new boolean[Math.max(0, end - first)];
    int[] open = new int[16];
    int depth = 0;
    for (int i = first; i < end; i++) {
      if (words.isWord(i) || words.isNumber(i)) {
        continue;
      }
      char c = words.view().text().charAt(words.start(i));
      int partner = partner(words, c, open, depth);
      if (partner >= 0) {
        fill(enclosed, open[partner] - first, i - first);
        depth = partner;
      } else if (opens(c)) {
        if (depth == open.length) {
          System.arraycopy(open, 1, open, 0, --depth);
        }
        open[depth++] = i;
      }
    }
    return enclosed;
  }

  /** Marks a stretch backwards up to what an inner pair has marked at its very beginning. */
  private static void fill(boolean[] enclosed, int from, int to) {
    for (int k = to; k >= from; k--) {
      enclosed[k] = true;
    }
  }

  private static boolean opens(char c) {
    return c == '(' || c == '[' || c == '“' || c == '„' || c == '«' || c == '"';
  }

  /** Place on the stack of the mark that {@code c} closes, −1 if it closes none. */
  private static int partner(Words words, char c, int[] open, int depth) {
    if (c != ')' && c != ']' && c != '”' && c != '»' && c != '"') {
      return -1;
    }
    for (int k = depth - 1; k >= 0; k--) {
      char o = words.view().text().charAt(words.start(open[k]));
      boolean fits =
          switch (c) {
            case ')' -> o == '(';
            case ']' -> o == '[';
            case '»' -> o == '«';
            case '"' -> o == '"' || o == '“' || o == '„';
            default -> o == '“' || o == '„' || o == '"';
          };
      if (fits) {
        return k;
      }
    }
    return -1;
  }
}
