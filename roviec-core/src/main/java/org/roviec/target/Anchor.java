package org.roviec.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.outline.Block;
import org.roviec.outline.Footnote;
import org.roviec.outline.Outline;

/**
 * What the figures of a footnote take from the place where it hangs: the name of the figure there,
 * the comparison, and the paragraph that gives the period.
 */
record Anchor(@Nullable Draft draft, @Nullable Basis basis, @Nullable Block block, int word) {

  static @Nullable Anchor of(Outline outline, PhraseBook bases, Footnote note, List<Draft> drafts) {
    if (note.anchorBlock() < 0 || note.anchorAt() < 0) {
      return null;
    }
    Words words = outline.words();
    Block block = outline.blocks().get(note.anchorBlock());
    int at = words.firstFrom(note.anchorAt());
    return new Anchor(lastBefore(drafts, at), Basis.endingAt(bases, words, at), block, at);
  }

  /** The last figure that ends at most three words before a word; figures are in order. */
  private static @Nullable Draft lastBefore(List<Draft> drafts, int at) {
    int low = 0;
    int high = drafts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (drafts.get(middle).figure.end() <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    Draft last = low == 0 ? null : drafts.get(low - 1);
    return last != null && last.figure.end() >= at - 3 ? last : null;
  }
}
