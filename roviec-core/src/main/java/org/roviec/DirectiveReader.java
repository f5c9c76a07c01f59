package org.roviec;

import java.util.List;
import org.roviec.citation.CitationFinder;
import org.roviec.header.Header;
import org.roviec.lexicon.Vocabulary;
import org.roviec.organization.BodyFinder;
import org.roviec.outline.Outline;
import org.roviec.outline.OutlineParser;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

/**
 * Reads directive documents (văn bản chỉ đạo). Make one and keep it: it loads the rules once, and
 * reads any number of texts, also from several threads at a time. Any text gives a reading.
 */
public final class DirectiveReader {

  private final OutlineParser outlineParser;
  private final BodyFinder bodyFinder;
  private final CitationFinder citationFinder;

  /** A reader with the built-in rules. */
  public DirectiveReader() {
    Vocabulary vocabulary = new Vocabulary();
    outlineParser = new OutlineParser(vocabulary);
    bodyFinder = new BodyFinder(vocabulary);
    citationFinder = new CitationFinder(vocabulary);
  }

  /** The reading of a text. */
  public Reading read(SourceText text) {
    return read(TextView.of(text));
  }

  /** The reading of a view, such as one whose damaged words were restored. */
  public Reading read(TextView view) {
    Outline outline = outlineParser.parse(view);
    return new Reading(
        view.source(),
        outline,
        new Header(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Header.Regime.UNKNOWN),
        citationFinder.find(outline, bodyFinder),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        outline.notes());
  }
}
