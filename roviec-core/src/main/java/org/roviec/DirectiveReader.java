package org.roviec;

import java.util.List;
import org.roviec.header.HeaderFinder;
import org.roviec.lexicon.Vocabulary;
import org.roviec.organization.BodyFinder;
import org.roviec.outline.Outline;
import org.roviec.outline.OutlineParser;
import org.roviec.recipient.RecipientFinder;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

/**
 * Reads directive documents (văn bản chỉ đạo). Make one and keep it: it loads the rules once, and
 * reads any number of texts, also from several threads at a time. Any text gives a reading.
 */
public final class DirectiveReader {

  private final OutlineParser outlineParser;
  private final HeaderFinder headers;
  private final RecipientFinder recipients;

  /** A reader with the built-in rules. */
  public DirectiveReader() {
    Vocabulary vocabulary = new Vocabulary();
    outlineParser = new OutlineParser(vocabulary);
    BodyFinder bodies = new BodyFinder(vocabulary);
    headers = new HeaderFinder(vocabulary, bodies);
    recipients = new RecipientFinder(vocabulary, bodies);
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
        headers.find(outline),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        recipients.find(outline),
        outline.notes());
  }
}
