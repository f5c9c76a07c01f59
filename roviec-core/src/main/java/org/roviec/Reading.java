package org.roviec;

import java.util.List;
import org.roviec.assessment.Assessment;
import org.roviec.assignment.Assignment;
import org.roviec.citation.Citation;
import org.roviec.decision.Decision;
import org.roviec.finding.Finding;
import org.roviec.finding.Note;
import org.roviec.header.Header;
import org.roviec.outline.Outline;
import org.roviec.project.Project;
import org.roviec.recipient.Recipient;
import org.roviec.target.Indicator;
import org.roviec.target.Tally;
import org.roviec.text.SourceText;

/**
 * All that was found in one document (bản đọc): the result of the machine, before a person has
 * reviewed it. Immutable; findings in reading order; numbers that refer to findings are indexes
 * into these lists.
 *
 * @param text the document
 * @param outline what stands where
 * @param header the formal elements
 * @param citations other documents referred to
 * @param indicators figures
 * @param tallies counts with a status
 * @param decisions what was agreed
 * @param assessments what is said about the past
 * @param assignments who must do what
 * @param projects named investment projects
 * @param recipients lines of the recipients list
 * @param notes doubts, with places
 */
public record Reading(
    SourceText text,
    Outline outline,
    Header header,
    List<Finding<Citation>> citations,
    List<Finding<Indicator>> indicators,
    List<Finding<Tally>> tallies,
    List<Finding<Decision>> decisions,
    List<Finding<Assessment>> assessments,
    List<Finding<Assignment>> assignments,
    List<Finding<Project>> projects,
    List<Finding<Recipient>> recipients,
    List<Note> notes) {

  /** Keeps its own lists. */
  public Reading {
    citations = List.copyOf(citations);
    indicators = List.copyOf(indicators);
    tallies = List.copyOf(tallies);
    decisions = List.copyOf(decisions);
    assessments = List.copyOf(assessments);
    assignments = List.copyOf(assignments);
    projects = List.copyOf(projects);
    recipients = List.copyOf(recipients);
    notes = List.copyOf(notes);
  }

  /** The same reading with one more note, such as that the text was restored before it was read. */
  public Reading noting(Note note) {
    List<Note> more = new java.util.ArrayList<>(notes);
    more.add(note);
    return new Reading(
        text,
        outline,
        header,
        citations,
        indicators,
        tallies,
        decisions,
        assessments,
        assignments,
        projects,
        recipients,
        more);
  }
}
