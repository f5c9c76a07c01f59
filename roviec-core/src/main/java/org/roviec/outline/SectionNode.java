package org.roviec.outline;

import org.jspecify.annotations.Nullable;

/** A section while the outline is being built. */
final class SectionNode {

  final int index;
  final int firstBlock;
  final @Nullable Marker marker;
  final @Nullable SectionNode parent;
  final int depth;
  HeadingKind headingKind;

  /** What its heading or first words say; passed on to parts that say nothing themselves. */
  @Nullable Role cue;

  /** Whether the cue comes from the paragraph below the heading, not from the heading. */
  boolean cueFromContent;

  @Nullable Role role;
  int endBlock;
  int children;
  int ownBlocks;

  SectionNode(
      int index,
      int firstBlock,
      @Nullable Marker marker,
      @Nullable SectionNode parent,
      HeadingKind kind) {
    this.index = index;
    this.firstBlock = firstBlock;
    this.marker = marker;
    this.parent = parent;
    this.depth = parent == null ? 1 : parent.depth + 1;
    this.headingKind = kind;
    this.endBlock = firstBlock + 1;
  }
}
