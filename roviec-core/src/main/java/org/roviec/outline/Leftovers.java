package org.roviec.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roviec.text.Span;

/**
 * Characters between the places of the blocks that no block has read (the bars of a table, mark-up
 * at the edge of a line): each goes to the block it stands beside, so that nothing is dropped.
 */
final class Leftovers {

  private final String source;
  private final List<Block> blocks;
  private final Map<Integer, List<Span>> found = new HashMap<>();
  private int[] owners = new int[0];
  private Span[] places = new Span[0];

  private Leftovers(String source, List<Block> blocks) {
    this.source = source;
    this.blocks = blocks;
  }

  /** The same blocks, whose places now cover everything that is not blank. */
  static List<Block> handOut(String source, List<Block> blocks) {
    return blocks.isEmpty() ? blocks : new Leftovers(source, blocks).handOut();
  }

  private List<Block> handOut() {
    long[] order = order();
    int end = 0;
    int owner = -1;
    for (long entry : order) {
      int next = (int) entry;
      Span place = place(next);
      gap(end, place.start(), owner, ownerOf(next));
      if (place.end() >= end) {
        end = place.end();
        owner = ownerOf(next);
      }
    }
    gap(end, source.length(), owner, -1);
    List<Block> all = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      all.add(withLeftovers(block));
    }
    return all;
  }

  private Span place(int index) {
    return places[index];
  }

  private int ownerOf(int index) {
    return owners[index];
  }

  /** The places by their start, each as start and index. */
  private long[] order() {
    int count = 0;
    for (Block block : blocks) {
      count += block.places().size();
    }
    owners = new int[count];
    places = new Span[count];
    long[] order = new long[count];
    int at = 0;
    for (int b = 0; b < blocks.size(); b++) {
      for (Span place : blocks.get(b).places()) {
        owners[at] = b;
        places[at] = place;
        order[at] = (long) place.start() << 32 | at;
        at++;
      }
    }
    Arrays.sort(order);
    return order;
  }

  private void gap(int from, int to, int before, int after) {
    int start = from;
    while (start < to && isNothing(source.charAt(start))) {
      start++;
    }
    int end = to;
    while (end > start && isNothing(source.charAt(end - 1))) {
      end--;
    }
    if (start >= end) {
      return;
    }
    boolean besideNext = after >= 0 && !hasLineEnd(end, to);
    int owner = before >= 0 && (!besideNext || !hasLineEnd(from, start)) ? before : after;
    found.computeIfAbsent(owner, key -> new ArrayList<>()).add(new Span(start, end));
  }

  private boolean hasLineEnd(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = source.charAt(i);
      if (c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  private static boolean isNothing(char c) {
    return Lines.isBlank(c) || Character.isISOControl(c) || c >= 0xad && isInvisible(c);
  }

  private static boolean isInvisible(char c) {
    return c == '\u00ad' || c >= '\u200b' && c <= '\u200d' || c == '\ufeff';
  }

  private Block withLeftovers(Block block) {
    List<Span> more = found.get(block.index());
    if (more == null) {
      return block;
    }
    List<Span> all = new ArrayList<>(block.places());
    all.addAll(more);
    all.sort(null);
    return new Block(
        block.index(),
        block.type(),
        block.section(),
        block.start(),
        block.end(),
        block.markerStart(),
        block.markerEnd(),
        block.cells(),
        block.table(),
        all);
  }
}
