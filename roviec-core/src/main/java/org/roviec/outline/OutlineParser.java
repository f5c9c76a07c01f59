package org.roviec.outline;

import java.util.ArrayList;
import java.util.List;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.text.TextView;

/**
 * Makes the outline of a text: printed lines into logical paragraphs, paragraphs into sections.
 * Linear in the length of the text; any text has an outline.
 */
public final class OutlineParser {

  private final Vocabulary vocabulary;
  private final FormalLines formal;
  private final ColumnHeads columns;
  private final RoleWords roles;

  /** A parser whose words are numbered by a vocabulary. */
  public OutlineParser(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    formal = new FormalLines(vocabulary);
    columns = new ColumnHeads(vocabulary);
    roles = new RoleWords(vocabulary);
  }

  /** The outline of a text. */
  public Outline parse(TextView lines) {
    List<Paragraph> paragraphs = new ArrayList<>();
    BlockWriter writer = new BlockWriter(lines);
    for (Paragraph paragraph :
        new ParagraphReader(lines, formal, new TableReader(columns, formal)).read()) {
      if (!paragraph.isEmpty() || paragraph.marker != null || !paragraph.cells.isEmpty()) {
        paragraphs.add(paragraph);
        writer.write(paragraph, 0);
      }
    }
    TextView view = writer.view();
    Words words = Words.of(view, vocabulary);
    if (paragraphs.isEmpty()) {
      return new Outline(view, words, List.of(), List.of(), List.of(), List.of());
    }
    SectionBuilder sections = new SectionBuilder(view, words, writer.blocks(), paragraphs, roles);
    sections.build();
    List<Block> blocks = Leftovers.handOut(view.source().characters(), sections.blocks());
    return new Outline(
        view,
        words,
        blocks,
        sections.sections(),
        new FootnoteBinder(view, words).bind(blocks),
        sections.notes());
  }
}
