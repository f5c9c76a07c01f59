package org.roviec.outline;

/**
 * A cell of a table row.
 *
 * @param start first character, in the outline's view
 * @param end after the last character, in the outline's view; equal to {@code start} if empty
 * @param column place of the column, from 0
 */
public record Cell(int start, int end, int column) {
  /** Whether nothing is written in it. */
  public boolean isEmpty() {
    return start == end;
  }
}
