package org.roviec.outline;

import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

/** Tells what a table's column holds from the words of its header, in any order and wording. */
public final class ColumnHeads {

  private final PhraseBook columns;
  private final Vocabulary vocabulary;

  /** Loads the wordings. */
  public ColumnHeads(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    columns = PhraseBook.load(vocabulary, ColumnHeads.class, "columns.tsv");
  }

  /** The kind of a column by its header cell; {@link ColumnKind#OTHER} if no wording fits. */
  public ColumnKind kindOf(String header) {
    if (header.length() > 80 || header.isBlank()) {
      return ColumnKind.OTHER;
    }
    Words words = Words.of(TextView.of(SourceText.of(header)), vocabulary);
    ColumnKind kind = ColumnKind.OTHER;
    int covered = 0;
    for (PhraseBook.Match match : columns.matches(words, 0, words.count())) {
      covered += match.end() - match.start();
      if (kind == ColumnKind.OTHER) {
        kind = match.phrase().as("kind", ColumnKind.class);
      }
    }
    return covered * 2 >= words.count() ? kind : ColumnKind.OTHER;
  }
}
