package org.roviec.ingest.flow;

import org.jspecify.annotations.Nullable;
import org.roviec.ingest.outcome.Encoding;

/**
 * A stretch of a line that deserves a note.
 *
 * @param start first character, counted in its line
 * @param end after the last
 * @param decoded the old encoding it was translated from; null for text that is struck through
 */
record Mark(int start, int end, @Nullable Encoding decoded) {

  /** The same, so many characters further right. */
  Mark shifted(int by) {
    return new Mark(start + by, end + by, decoded);
  }
}
