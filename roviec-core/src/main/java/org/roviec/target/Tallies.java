package org.roviec.target;

import java.util.List;
import org.roviec.finding.Finding;
import org.roviec.finding.Note;

/**
 * The counts of a text, and where their arithmetic does not add up.
 *
 * @param findings in order
 * @param notes {@code tally.sum}: members of a whole that are more than the whole
 */
public record Tallies(List<Finding<Tally>> findings, List<Note> notes) {

  /** Keeps its own lists. */
  public Tallies {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }
}
