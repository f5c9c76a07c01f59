package org.roviec.assignment;

import org.jspecify.annotations.Nullable;
import org.roviec.outline.Block;
import org.roviec.outline.ColumnHeads;
import org.roviec.outline.ColumnKind;
import org.roviec.outline.Outline;

/** Reads labels before a colon that work like the header of a table's column: "Thời gian: …". */
final class LabelReader {

  private static final int LONGEST_LABEL = 45;

  private final ColumnHeads heads;

  LabelReader(ColumnHeads heads) {
    this.heads = heads;
  }

  /**
   * A label.
   *
   * @param kind what follows it
   * @param contentStart offset in the view of what follows; equal to the block's end if nothing
   *     does
   */
  record Label(ColumnKind kind, int contentStart) {}

  /** The label a block begins with, or null. */
  @Nullable Label read(Outline outline, Block block) {
    String text = outline.view().text();
    int limit = Math.min(block.end(), block.start() + LONGEST_LABEL);
    int colon = -1;
    for (int i = block.start(); i < limit; i++) {
      if (text.charAt(i) == ':') {
        colon = i;
        break;
      }
    }
    if (colon < 0) {
      return null;
    }
    ColumnKind kind = heads.kindOf(text.substring(block.start(), colon));
    if (kind == ColumnKind.OTHER || kind == ColumnKind.NUMBER || kind == ColumnKind.PROGRESS) {
      return null;
    }
    int content = colon + 1;
    while (content < block.end() && text.charAt(content) == ' ') {
      content++;
    }
    return new Label(kind, content);
  }
}
