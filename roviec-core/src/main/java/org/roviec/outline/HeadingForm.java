package org.roviec.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.text.TextView;

/** Tells a heading on a line of its own from a number that opens a paragraph. */
final class HeadingForm {

  private static final int LONGEST_HEADING = 420;
  private static final int LONGEST_WITH_COLON = 170;

  private final TextView view;
  private final List<Block> blocks;
  private final List<Paragraph> paragraphs;

  HeadingForm(TextView view, List<Block> blocks, List<Paragraph> paragraphs) {
    this.view = view;
    this.blocks = blocks;
    this.paragraphs = paragraphs;
  }

  HeadingKind kindOf(int i) {
    Block block = blocks.get(i);
    int length = block.end() - block.start();
    if (length == 0) {
      return HeadingKind.LINE;
    }
    String text = view.text().substring(block.start(), block.end());
    String folded = view.folded().substring(block.start(), block.end());
    if (Lines.isCapitals(text, 0, length)) {
      return HeadingKind.LINE;
    }
    if (!headsSomething(i)) {
      return HeadingKind.RUN_IN;
    }
    boolean line =
        switch (text.charAt(length - 1)) {
          case ':' -> length <= LONGEST_WITH_COLON && !isStem(folded);
          case '.', ';', '?', '!', '…' -> isTopicWithStop(folded, text);
          default -> length <= LONGEST_HEADING;
        };
    return line ? HeadingKind.LINE : HeadingKind.RUN_IN;
  }

  /** Whether what follows belongs under it: a deeper number, a bullet, a paragraph, a table. */
  private boolean headsSomething(int i) {
    Marker own = paragraphs.get(i).marker;
    for (int k = i + 1; k < blocks.size(); k++) {
      Block next = blocks.get(k);
      if (next.type() == BlockType.META
          || next.type() == BlockType.FOOTNOTE
          || next.type() == BlockType.RULE) {
        continue;
      }
      if (next.table() >= 0) {
        return true;
      }
      if (!next.isProse()) {
        return false;
      }
      return !isSibling(own, paragraphs.get(k).marker);
    }
    return false;
  }

  private static boolean isSibling(@Nullable Marker own, @Nullable Marker next) {
    if (own == null || next == null || next.style().isBullet()) {
      return false;
    }
    boolean shallower =
        next.style().tier < own.style().tier
            && !(own.style() == Marker.Style.ROMAN || own.style() == Marker.Style.ARTICLE);
    return next.style() == own.style() && next.value() != 1 || shallower && next.value() > 1;
  }

  /** Whether a line with a colon is the stem of a sentence and not a heading. */
  private static boolean isStem(String folded) {
    return folded.endsWith("sau:")
        || folded.endsWith("sau đây:")
        || folded.endsWith("gồm:")
        || folded.contains(" cần ")
        || folded.contains(" phải ")
        || folded.contains("yêu cầu ")
        || folded.endsWith("là:")
        || folded.endsWith("trong đó:");
  }

  /** Whether a line with a full stop is a topic all the same: "Về dự thảo Nghị quyết ….". */
  private static boolean isTopicWithStop(String folded, String text) {
    boolean topic = folded.startsWith("về ") || folded.startsWith("đối với ");
    boolean oneSentence =
        text.indexOf(". ") < 0
            && text.indexOf(':') < 0
            && text.indexOf(';') == text.lastIndexOf(';');
    boolean demands =
        folded.contains(" cần ")
            || folded.contains("giao ")
            || folded.contains("yêu cầu ")
            || folded.contains("đề nghị ")
            || folded.contains(" thống nhất ")
            || folded.contains("nhất trí ");
    return topic && oneSentence && !demands && text.length() <= 330;
  }
}
