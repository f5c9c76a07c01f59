package org.roviec;

import java.util.ArrayList;
import java.util.List;
import org.roviec.assessment.AssessmentFinder;
import org.roviec.assignment.AssignmentFinder;
import org.roviec.citation.Citation;
import org.roviec.citation.CitationFinder;
import org.roviec.deadline.TimeFinder;
import org.roviec.decision.Decision;
import org.roviec.decision.DecisionFinder;
import org.roviec.finding.Finding;
import org.roviec.finding.Note;
import org.roviec.header.Header;
import org.roviec.header.HeaderFinder;
import org.roviec.lexicon.Vocabulary;
import org.roviec.organization.BodyFinder;
import org.roviec.outline.Outline;
import org.roviec.outline.OutlineParser;
import org.roviec.project.ProjectFinder;
import org.roviec.recipient.RecipientFinder;
import org.roviec.target.Indicator;
import org.roviec.target.IndicatorFinder;
import org.roviec.target.Tallies;
import org.roviec.target.TallyFinder;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

/**
 * Reads directive documents (văn bản chỉ đạo). Make one and keep it: it loads the rules once, and
 * reads any number of texts, also from several threads at a time. Any text gives a reading.
 */
public final class DirectiveReader {

  private final OutlineParser outlines;
  private final BodyFinder bodies;
  private final HeaderFinder headers;
  private final CitationFinder citations;
  private final IndicatorFinder indicators;
  private final TallyFinder tallies;
  private final DecisionFinder decisions;
  private final AssessmentFinder assessments;
  private final AssignmentFinder assignments;
  private final ProjectFinder projects;
  private final RecipientFinder recipients;

  /** A reader with the built-in rules. */
  public DirectiveReader() {
    Vocabulary vocabulary = new Vocabulary();
    outlines = new OutlineParser(vocabulary);
    bodies = new BodyFinder(vocabulary);
    headers = new HeaderFinder(vocabulary, bodies);
    citations = new CitationFinder(vocabulary);
    indicators = new IndicatorFinder(vocabulary);
    tallies = new TallyFinder(vocabulary);
    decisions = new DecisionFinder(vocabulary);
    assessments = new AssessmentFinder(vocabulary);
    assignments = new AssignmentFinder(vocabulary, bodies);
    projects = new ProjectFinder(vocabulary);
    recipients = new RecipientFinder(vocabulary, bodies);
  }

  /** The reading of a text. */
  public Reading read(SourceText text) {
    return read(TextView.of(text));
  }

  /** The reading of a view, such as one whose damaged words were restored. */
  public Reading read(TextView view) {
    Outline outline = outlines.parse(view);
    Header header = headers.find(outline);
    TimeFinder.Context dated = dated(header);
    List<Finding<Citation>> cited = citations.find(outline, bodies);
    List<Finding<Indicator>> figures = indicators.find(outline, dated.year());
    Tallies counts = tallies.find(outline, cited);
    List<Finding<Decision>> decided = decisions.find(outline, cited, bodies);
    List<Note> notes = new ArrayList<>(outline.notes());
    notes.addAll(counts.notes());
    return new Reading(
        view.source(),
        outline,
        header,
        cited,
        figures,
        counts.findings(),
        decided,
        assessments.find(outline),
        assignments.find(outline, cited, decided, figures, dated),
        projects.find(outline),
        recipients.find(outline),
        notes);
  }

  /** What completes dates without a year: the day of issue, or the year of the meeting. */
  private static TimeFinder.Context dated(Header header) {
    if (header.issueDate() != null) {
      return TimeFinder.Context.of(header.issueDate().value());
    }
    return header.eventDate() == null
        ? TimeFinder.Context.NONE
        : new TimeFinder.Context(null, header.eventDate().value().getYear());
  }
}
