package org.roviec.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.roviec.finding.Finding;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.outline.Block;
import org.roviec.outline.BlockType;
import org.roviec.outline.Cell;
import org.roviec.outline.Footnote;
import org.roviec.outline.Outline;

/**
 * Finds figures with what they measure: one indicator per number with a unit, per range, per rank.
 * Dates, numbers of documents and sections, and plain counts are none. Thread-safe.
 */
public final class IndicatorFinder {

  final FigureReader figures;
  final NameReader names;
  final PhraseBook measures;
  final PhraseBook bases;
  final PhraseBook ranks;

  /** A finder whose tables are numbered by a vocabulary. */
  public IndicatorFinder(Vocabulary vocabulary) {
    figures = new FigureReader(vocabulary);
    names = new NameReader(vocabulary);
    measures = PhraseBook.load(vocabulary, IndicatorFinder.class, "measures.tsv");
    bases = PhraseBook.load(vocabulary, IndicatorFinder.class, "bases.tsv");
    ranks = PhraseBook.load(vocabulary, IndicatorFinder.class, "ranks.tsv");
  }

  /**
   * The indicators of a text, in order.
   *
   * @param year what completes periods without a year, such as the year of issue; 0 if unknown
   */
  public List<Finding<Indicator>> find(Outline outline, int year) {
    Periods periods = new Periods(outline, year);
    List<Draft> drafts = new ArrayList<>();
    for (Block block : outline.blocks()) {
      if (block.isProse()) {
        new BlockScan(this, new Passage(outline, periods, block, block.start(), block.end(), null))
            .into(drafts);
      } else if (block.type() == BlockType.TABLE_ROW) {
        for (Cell cell : block.cells()) {
          new BlockScan(this, new Passage(outline, periods, block, cell.start(), cell.end(), null))
              .into(drafts);
        }
      }
    }
    List<Draft> inText = List.copyOf(drafts);
    for (Finding<Footnote> footnote : outline.footnotes()) {
      Footnote note = footnote.value();
      Block block = outline.blocks().get(note.block());
      Anchor anchor = Anchor.of(outline, bases, note, inText);
      new BlockScan(this, new Passage(outline, periods, block, block.start(), block.end(), anchor))
          .into(drafts);
    }
    drafts.sort(Comparator.comparingInt(draft -> draft.figure.start()));
    List<Finding<Indicator>> found = new ArrayList<>(drafts.size());
    for (int k = 0; k < drafts.size(); k++) {
      drafts.get(k).index = k;
    }
    for (Draft draft : drafts) {
      found.add(draft.finding(outline));
    }
    return found;
  }
}
