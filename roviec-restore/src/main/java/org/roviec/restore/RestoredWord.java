package org.roviec.restore;

import java.util.List;
import org.roviec.text.Span;

/**
 * One word of damaged text and what it was taken for.
 *
 * @param source where it stands in the source; a word broken in two covers both pieces
 * @param start where it stands in the restored view
 * @param end where it ends in the restored view
 * @param written the characters of the source
 * @param restored the word, or several if they had run together
 * @param confidence share of such guesses that were right when measured, 0 to 1
 * @param alternatives other words that fit, the likeliest first
 */
public record RestoredWord(
    Span source,
    int start,
    int end,
    String written,
    String restored,
    double confidence,
    List<Alternative> alternatives) {

  /** Whether the word differs from what was written. */
  public boolean changed() {
    return !written.equals(restored);
  }
}
