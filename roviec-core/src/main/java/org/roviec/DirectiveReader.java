package org.roviec;

import java.util.List;
import org.roviec.assessment.AssessmentFinder;
import org.roviec.citation.Citation;
import org.roviec.citation.CitationFinder;
import org.roviec.decision.DecisionFinder;
import org.roviec.finding.Finding;
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
  private final BodyFinder bodies;
  private final CitationFinder citations;
  private final DecisionFinder decisions;
  private final AssessmentFinder assessments;
  private final HeaderFinder headers;
  private final RecipientFinder recipients;

  /** A reader with the built-in rules. */
  public DirectiveReader() {
    Vocabulary vocabulary = new Vocabulary();
    outlineParser = new OutlineParser(vocabulary);
    bodies = new BodyFinder(vocabulary);
    citations = new CitationFinder(vocabulary);
    decisions = new DecisionFinder(vocabulary);
    assessments = new AssessmentFinder(vocabulary);
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
    List<Finding<Citation>> cited = citations.find(outline, bodies);
    return new Reading(
        view.source(),
        outline,
        headers.find(outline),
        cited,
        List.of(),
        List.of(),
        decisions.find(outline, cited, bodies),
        assessments.find(outline),
        List.of(),
        List.of(),
        recipients.find(outline),
        outline.notes());
  }
}
