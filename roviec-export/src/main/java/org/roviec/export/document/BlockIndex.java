package org.roviec.export.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.roviec.outline.Block;
import org.roviec.outline.Outline;
import org.roviec.text.Span;

/** Tells in which block of an outline a place of the source lies, by binary search. */
public final class BlockIndex {

  private final int[] starts;
  private final int[] blocks;

  /** The index of an outline. */
  public BlockIndex(Outline outline) {
    List<int[]> pieces = new ArrayList<>(outline.blocks().size() + 8);
    for (Block block : outline.blocks()) {
      int from = Math.min(block.markerStart(), block.start());
      for (Span span : outline.view().spans(from, Math.max(block.end(), block.markerEnd()))) {
        pieces.add(new int[] {span.start(), block.index()});
      }
    }
    pieces.sort(Comparator.comparingInt(piece -> piece[0]));
    starts = new int[pieces.size()];
    blocks = new int[pieces.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = pieces.get(i)[0];
      blocks[i] = pieces.get(i)[1];
    }
  }

  /** Index of the block at a source offset: the last that begins at or before it; −1 if none. */
  public int blockAt(int offset) {
    int found = java.util.Arrays.binarySearch(starts, offset);
    int at = found >= 0 ? found : -found - 2;
    return at < 0 ? -1 : blocks[at];
  }
}
