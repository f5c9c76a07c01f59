package org.roviec.outline;

import java.util.ArrayList;
import java.util.List;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.text.Span;
import org.roviec.text.TextView;

/** Makes the outline of a text: lines into paragraphs, paragraphs into sections. */
public final class OutlineParser {

  private final Vocabulary vocabulary;

  /** A parser whose words are numbered by a vocabulary. */
  public OutlineParser(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The outline of a text; any text has one. */
  public Outline parse(TextView text) {
    TextView.Builder builder = new TextView.Builder(text.source(), text.length());
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : text.text().split("\n\\s*\n")) {
      if (!paragraph.isBlank()) {
        int at = text.text().indexOf(paragraph);
        int start = builder.length();
        builder.append(text, at, at + paragraph.length());
        blocks.add(
            new Block(
                blocks.size(),
                BlockType.PARA,
                0,
                start,
                builder.length(),
                start,
                start,
                List.of(),
                -1));
        builder.append('\n', at + paragraph.length(), at + paragraph.length());
      }
    }
    TextView view = builder.build();
    Section all =
        new Section(
            0,
            null,
            null,
            null,
            HeadingKind.IMPLICIT,
            null,
            "",
            1,
            -1,
            Role.DIRECTION,
            new Span(0, text.source().length()),
            null,
            0,
            blocks.size());
    return new Outline(
        view, Words.of(view, vocabulary), blocks, List.of(all), List.of(), List.of());
  }
}
