package org.roviec.corpus.pdf;

import java.util.stream.IntStream;

/** How far two texts are apart. */
final class Distance {

  private Distance() {}

  /** Letters to be inserted, left out or replaced to make one of the other. */
  static int between(String a, String b) {
    int[] row = IntStream.rangeClosed(0, b.length()).toArray();
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int k = 1; k <= b.length(); k++) {
        int above = row[k];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1);
        row[k] = Math.min(change, 1 + Math.min(above, row[k - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
