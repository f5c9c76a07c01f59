package org.roviec.outline;

import java.util.List;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.finding.Note;
import org.roviec.lexicon.Words;
import org.roviec.text.TextView;

/**
 * What stands where in a document: its text with one logical paragraph a line, the paragraphs, and
 * the sections they form. Every character of the source that is not blank belongs to exactly one
 * block.
 *
 * @param view the text that all finders read: blocks separated by line feeds, markers included
 * @param words the words of that view
 * @param blocks in reading order
 * @param sections in reading order; every block belongs to one
 * @param footnotes in reading order
 * @param notes doubts about the form
 */
public record Outline(
    TextView view,
    Words words,
    List<Block> blocks,
    List<Section> sections,
    List<Finding<Footnote>> footnotes,
    List<Note> notes) {

  /** Keeps its own lists. */
  public Outline {
    blocks = List.copyOf(blocks);
    sections = List.copyOf(sections);
    footnotes = List.copyOf(footnotes);
    notes = List.copyOf(notes);
  }

  /** The section a block belongs to. */
  public Section sectionOf(Block block) {
    return sections.get(block.section());
  }

  /** The role of the section a block belongs to. */
  public Role roleOf(Block block) {
    return sectionOf(block).role();
  }

  /** Evidence at a stretch of the view. */
  public Evidence evidence(int start, int end) {
    return Evidence.at(view, start, end);
  }

  /** The text of a block without its marker. */
  public String text(Block block) {
    return view.text().substring(block.start(), block.end());
  }

  /** The block at an offset of the view; the last one that starts at or before it. */
  public Block blockAt(int offset) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (Math.min(blocks.get(middle).markerStart(), blocks.get(middle).start()) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return blocks.get(low);
  }
}
