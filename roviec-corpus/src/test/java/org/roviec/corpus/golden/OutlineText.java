package org.roviec.corpus.golden;

import org.roviec.Reading;
import org.roviec.outline.Block;
import org.roviec.outline.Outline;
import org.roviec.outline.Section;

/** An outline as indented plain text, for people to review. */
final class OutlineText {

  private static final int SHOWN = 100;

  private OutlineText() {}

  static String of(Reading reading) {
    Outline outline = reading.outline();
    StringBuilder out = new StringBuilder();
    int section = -1;
    for (Block block : outline.blocks()) {
      if (block.section() != section) {
        section = block.section();
        head(outline.sections().get(section), out);
      }
      int depth = outline.sections().get(section).depth();
      out.append("  ".repeat(depth)).append(block.type()).append(' ');
      if (block.hasMarker()) {
        out.append(outline.view().text(), block.markerStart(), block.markerEnd()).append(' ');
      }
      String text = outline.text(block).replace('\n', ' ').strip();
      out.append(text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…").append('\n');
    }
    return out.toString().replaceAll(" +\n", "\n");
  }

  private static void head(Section section, StringBuilder out) {
    out.append("  ".repeat(section.depth() - 1)).append('[').append(section.role());
    if (section.numberNorm() != null) {
      out.append(' ').append(section.numberNorm());
    }
    out.append("]\n");
  }
}
