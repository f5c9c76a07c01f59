package org.roviec.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A document's text (văn bản): the characters exactly as they came, never changed again. Every
 * {@link Span} in the system is a pair of UTF-16 offsets into it.
 */
public final class SourceText {

  private final String characters;
  private int @Nullable [] lineStarts;

  private SourceText(String characters) {
    this.characters = characters;
  }

  /** The text that consists of these characters; any string is accepted. */
  public static SourceText of(CharSequence characters) {
    return new SourceText(characters.toString());
  }

  /** All characters, unchanged. */
  public String characters() {
    return characters;
  }

  /** Length in UTF-16 units. */
  public int length() {
    return characters.length();
  }

  /** What stands at the span, line ends and all. */
  public String quote(Span span) {
    return characters.substring(span.start(), span.end());
  }

  /** Line and column of an offset, both counted from 1, columns in UTF-16 units. */
  public Position position(int offset) {
    int[] starts = lineStarts();
    int at = Arrays.binarySearch(starts, offset);
    int line = at >= 0 ? at : -at - 2;
    return new Position(line + 1, offset - starts[line] + 1);
  }

  private int[] lineStarts() {
    int[] known = lineStarts;
    if (known == null) {
      int[] starts = new int[64];
      int count = 1;
      for (int i = 0; i < characters.length(); i++) {
        if (endsLine(i)) {
          if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
          }
          starts[count++] = i + 1;
        }
      }
      known = Arrays.copyOf(starts, count);
      lineStarts = known;
    }
    return known;
  }

  private boolean endsLine(int i) {
    char c = characters.charAt(i);
    if (c == '\r') {
      return i + 1 == characters.length() || characters.charAt(i + 1) != '\n';
    }
    return c == '\n';
  }

  /**
   * A place for people: line and column, both from 1.
   *
   * @param line line number, from 1
   * @param column column in UTF-16 units, from 1
   */
  public record Position(int line, int column) {}
}
