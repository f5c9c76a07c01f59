package org.roviec.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder;
import org.roviec.outline.Block;
import org.roviec.outline.BlockType;
import org.roviec.outline.Cell;
import org.roviec.outline.Outline;
import org.roviec.outline.Role;

/**
 * A stretch of words in which citations are looked for: a paragraph, a heading, a bullet, a
 * footnote, a table cell, or the whole title.
 *
 * @param words the words of the outline
 * @param bodies finds issuers
 * @param start first word
 * @param end word after the last
 * @param type form of the block
 * @param role what the section is for
 */
record Passage(Words words, BodyFinder bodies, int start, int end, BlockType type, Role role) {

  /** The passages of an outline, in reading order. */
  static List<Passage> of(Outline outline, BodyFinder bodies) {
    List<Passage> passages = new ArrayList<>(outline.blocks().size());
    List<Block> blocks = outline.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      switch (block.type()) {
        case PARA, BULLET, HEADING, FOOTNOTE -> add(passages, outline, bodies, block);
        case TABLE_ROW, TABLE_HEAD -> {
          for (Cell cell : block.cells()) {
            add(passages, outline, bodies, block, cell.start(), cell.end());
          }
        }
        case TITLE -> {
          int last = i;
          while (last + 1 < blocks.size() && blocks.get(last + 1).type() == BlockType.TITLE) {
            last++;
          }
          add(passages, outline, bodies, block, block.start(), blocks.get(last).end());
          i = last;
        }
        default -> {}
      }
    }
    return passages;
  }

  private static void add(List<Passage> out, Outline outline, BodyFinder bodies, Block block) {
    add(out, outline, bodies, block, block.start(), block.end());
  }

  private static void add(
      List<Passage> out, Outline outline, BodyFinder bodies, Block block, int from, int to) {
    Words words = outline.words();
    int start = words.firstFrom(from);
    int end = words.firstFrom(to);
    if (start < end) {
      out.add(new Passage(words, bodies, start, end, block.type(), outline.roleOf(block)));
    }
  }

  /** Whether it is the title of the document itself. */
  boolean isTitle() {
    return type == BlockType.TITLE;
  }

  /** Whether it is a cell of a table. */
  boolean isCell() {
    return type == BlockType.TABLE_ROW || type == BlockType.TABLE_HEAD;
  }

  /** The body that begins at word {@code i} in this passage, or null. */
  BodyFinder.@Nullable Body body(int i) {
    return i < end ? bodies.match(words, i, end) : null;
  }

  /** Whether word {@code i} lies in the passage and is this folded word. */
  boolean is(int i, String folded) {
    return i >= start && i < end && words.is(i, folded);
  }

  /** Whether word {@code i} lies in the passage and is this mark. */
  boolean isMark(int i, char mark) {
    return i >= start && i < end && words.isMark(i, mark);
  }

  /** Whether a sentence could begin at word {@code i}: at the start, or after a full stop. */
  boolean beginsSentence(int i) {
    if (i <= start) {
      return true;
    }
    return words.isMark(i - 1, '.') || words.isMark(i - 1, ':') || words.isMark(i - 1, '-');
  }
}
