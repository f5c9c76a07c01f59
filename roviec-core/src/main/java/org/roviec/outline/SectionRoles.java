package org.roviec.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.Words;

/**
 * Tells what a section is for from its heading, from what its first paragraph speaks of, and from
 * the sections above it.
 */
final class SectionRoles {

  private final Words words;
  private final List<Block> blocks;
  private final int[] sectionOf;
  private final RoleWords roleWords;

  SectionRoles(Words words, List<Block> blocks, int[] sectionOf, RoleWords roleWords) {
    this.words = words;
    this.blocks = blocks;
    this.sectionOf = sectionOf;
    this.roleWords = roleWords;
  }

  private void decideCue(SectionNode node) {
    Block first = blocks.get(node.firstBlock);
    int from = words.firstFrom(first.start());
    int to = words.firstFrom(first.end());
    if (node.marker == null) {
      node.cue = roleWords.ofSentence(words, from, to);
    } else if (node.headingKind == HeadingKind.LINE) {
      node.cue = roleWords.ofHeading(words, from, to);
      Role content = roleOfContent(node);
      if (content != null
          && (node.cue == null || content == Role.DECISION && node.cue != Role.RESULT)) {
        node.cue = content;
        node.cueFromContent = true;
      }
    } else {
      node.cue = roleWords.ofSentence(words, from, to);
    }
  }

  /** What the first paragraph below a heading speaks for, null if it says nothing. */
  private @Nullable Role roleOfContent(SectionNode node) {
    int next = node.firstBlock + 1;
    if (next >= blocks.size() || node.endBlock > next && sectionOf[next] != node.index) {
      return null;
    }
    Block block = blocks.get(next);
    return roleWords.ofSentence(
        words, words.firstFrom(block.start()), words.firstFrom(block.end()));
  }

  /** Decides what a section is for, once those above it are decided. */
  void decide(SectionNode node) {
    if (node.role != null) {
      return;
    }
    if (node.cue == null) {
      decideCue(node);
    }
    Role cue = node.cue;
    Role above = inherited(node);
    boolean strong =
        node.headingKind == HeadingKind.LINE
            || above == null
            || above == Role.DIRECTION
            || above == Role.MIXED
            || above == Role.DECISION;
    Role role;
    if (above != null
        && (above == Role.RESULT
            || above == Role.LIMITATION
            || above == Role.CAUSE
            || above == Role.LESSON)
        && node.headingKind != HeadingKind.LINE) {
      role = cue == Role.LIMITATION || cue == Role.LESSON || cue == Role.CAUSE ? cue : above;
    } else if (above == Role.DIRECTION
        && cue == Role.RESULT
        && (node.cueFromContent || !speaksStronglyOfResults(node))) {
      role = Role.DIRECTION;
    } else {
      role = cue != null && strong ? cue : above;
    }
    if (role == null || role == Role.MIXED) {
      role = Role.DIRECTION;
    }
    if (node.cue == null) {
      node.cue = role;
    }
    boolean headingOnly =
        node.headingKind == HeadingKind.LINE && node.children > 0 && node.ownBlocks == 1;
    node.role = headingOnly ? Role.MIXED : role;
  }

  private boolean speaksStronglyOfResults(SectionNode node) {
    Block first = blocks.get(node.firstBlock);
    return node.headingKind == HeadingKind.LINE
        || roleWords.looksBackStrongly(
            words, words.firstFrom(first.start()), words.firstFrom(first.end()));
  }

  private static @Nullable Role inherited(SectionNode node) {
    for (SectionNode at = node.parent; at != null; at = at.parent) {
      if (at.cue != null && at.cue != Role.MIXED) {
        return at.cue;
      }
      if (at.role != null && at.role != Role.MIXED) {
        return at.role;
      }
    }
    return null;
  }

  /**
   * What a section is for as far as can be told while it is still being read; null if nothing
   * tells.
   */
  @Nullable Role soFar(SectionNode node) {
    if (node.role == null && node.cue == null) {
      decideCue(node);
    }
    for (SectionNode at = node; at != null; at = at.parent) {
      if (at.role != null && at.role != Role.MIXED) {
        return at.role;
      }
      if (at.cue != null && at.cue != Role.MIXED) {
        return at.cue;
      }
    }
    return null;
  }
}
