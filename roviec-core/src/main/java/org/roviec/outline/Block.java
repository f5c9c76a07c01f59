package org.roviec.outline;

import java.util.List;
import org.roviec.text.Span;

/**
 * A logical paragraph after hard wraps, page breaks, footnote interruptions and interleaved columns
 * are undone: a heading, a paragraph, a bullet, a table row, a recipient line.
 *
 * @param index place among the outline's blocks, in reading order
 * @param type its form
 * @param section index of the section it belongs to
 * @param start first character after the marker, in the outline's view
 * @param end after the last character, in the outline's view
 * @param markerStart first character of the number or bullet, equal to {@code markerEnd} if none
 * @param markerEnd after the number or bullet
 * @param cells the cells of a table row, else empty
 * @param table number of the table a row belongs to, from 0; −1 outside tables
 * @param places the source characters that belong to it, mark-up and markers included, in order
 */
public record Block(
    int index,
    BlockType type,
    int section,
    int start,
    int end,
    int markerStart,
    int markerEnd,
    List<Cell> cells,
    int table,
    List<Span> places) {

  /** Keeps its own lists. */
  public Block {
    cells = List.copyOf(cells);
    places = List.copyOf(places);
  }

  /** Whether a number or bullet stands before the text. */
  public boolean hasMarker() {
    return markerStart < markerEnd;
  }

  /** Whether it is running text, a heading or a bullet: where sentences are looked for. */
  public boolean isProse() {
    return type == BlockType.PARA || type == BlockType.BULLET || type == BlockType.HEADING;
  }
}
