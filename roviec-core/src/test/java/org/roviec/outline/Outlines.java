package org.roviec.outline;

import java.util.ArrayList;
import java.util.List;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.text.SourceText;
import org.roviec.text.Span;
import org.roviec.text.TextView;

/** Makes outlines of one section with a given role, one block a line. */
public final class Outlines {

  private Outlines() {}

  /** An outline whose lines are paragraphs; lines that begin with a dash are bullets. */
  public static Outline of(Vocabulary vocabulary, Role role, String... lines) {
    return of(vocabulary, role, BlockType.PARA, lines);
  }

  /** An outline whose lines are blocks of a type; lines that begin with a dash are bullets. */
  public static Outline of(Vocabulary vocabulary, Role role, BlockType type, String... lines) {
    String text = String.join("\n", lines);
    TextView view = TextView.of(SourceText.of(text));
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (String line : lines) {
      boolean bullet = line.startsWith("- ");
      int start = bullet ? at + 2 : at;
      int end = at + line.length();
      List<Cell> cells = type == BlockType.TABLE_ROW ? List.of(new Cell(start, end, 0)) : List.of();
      blocks.add(
          new Block(
              blocks.size(),
              bullet ? BlockType.BULLET : type,
              0,
              start,
              end,
              at,
              start,
              cells,
              -1,
              List.of()));
      at = end + 1;
    }
    Section section =
        new Section(
            0,
            "1.",
            "1",
            null,
            HeadingKind.RUN_IN,
            null,
            "",
            1,
            -1,
            role,
            new Span(0, text.length()),
            null,
            0,
            blocks.size());
    return new Outline(
        view, Words.of(view, vocabulary), blocks, List.of(section), List.of(), List.of());
  }
}
