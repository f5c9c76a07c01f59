package org.roviec.export.document;

import java.util.Arrays;

/**
 * Turns UTF-16 offsets, which the whole system uses, into offsets in Unicode code points, which the
 * public formats use. They differ only behind characters outside the basic plane.
 */
public final class CodePoints {

  private final int[] lowSurrogates;

  private CodePoints(int[] lowSurrogates) {
    this.lowSurrogates = lowSurrogates;
  }

  /** The offsets of a text. */
  public static CodePoints of(String text) {
    int[] found = new int[0];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, count * 2));
        }
        found[count++] = i;
      }
    }
    return new CodePoints(Arrays.copyOf(found, count));
  }

  /** The offset in code points of a UTF-16 offset. */
  public int at(int offset) {
    if (lowSurrogates.length == 0) {
      return offset;
    }
    int found = Arrays.binarySearch(lowSurrogates, offset);
    return offset - (found >= 0 ? found : -found - 1);
  }
}
