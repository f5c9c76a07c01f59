package org.roviec.assignment;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.outline.Block;
import org.roviec.outline.BlockType;
import org.roviec.outline.Outline;
import org.roviec.outline.Section;

/** What headings, stems and the document's opening lend to the sentences below them. */
final class Lending {

  private final Outline outline;
  private final Map<Integer, Surroundings> bySection = new HashMap<>();
  private Surroundings ofDocument = Surroundings.NONE;
  private @Nullable Surroundings local;
  private int localSection = -1;
  private char localStyle;

  Lending(Outline outline) {
    this.outline = outline;
  }

  /** Lends to the whole section that a heading opens. */
  void lendToSection(Section section, Surroundings said) {
    bySection.put(section.index(), said);
  }

  /** Lends to the whole document. */
  void lendToAll(Surroundings said) {
    ofDocument = said;
  }

  /** Forgets what a stem lent once the blocks below it are left. */
  void leave(Block block, Section section) {
    if (local != null && (section.index() != localSection || style(block) == localStyle)) {
      boolean below = isBelow(section, localSection);
      if (!below || section.index() == localSection) {
        local = null;
      }
    }
  }

  private boolean isBelow(Section section, int ancestor) {
    for (int at = section.index(); at >= 0; at = outline.sections().get(at).parent()) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }

  private char style(Block block) {
    return block.hasMarker() && block.type() == BlockType.BULLET
        ? outline.view().text().charAt(block.markerStart())
        : block.hasMarker() ? '1' : 'p';
  }

  /** What stands above a section: the nearest that lends anything. */
  Surroundings above(Section section) {
    Surroundings near = local;
    if (near != null) {
      return near;
    }
    for (int at = section.index(); at >= 0; at = outline.sections().get(at).parent()) {
      Surroundings known = bySection.get(at);
      if (known != null) {
        return known;
      }
    }
    return ofDocument;
  }

  /** Lends what a heading or stem says to what stands below it. */
  void lend(Block block, Section section, Surroundings said) {
    boolean bullet = block.type() == BlockType.BULLET;
    if (bullet || block.index() != section.firstBlock() && !hasChildren(section)) {
      local = said;
      localSection = section.index();
      localStyle = style(block);
    } else {
      bySection.put(section.index(), said);
    }
  }

  private boolean hasChildren(Section section) {
    int next = section.index() + 1;
    return next < outline.sections().size()
        && outline.sections().get(next).parent() == section.index();
  }
}
