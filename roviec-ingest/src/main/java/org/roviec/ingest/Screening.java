package org.roviec.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.finding.Note;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.ingest.secrecy.SecrecyGate;
import org.roviec.text.Span;

/** The secrecy gate, and the decision to let through what it stops, if there is one. */
record Screening(SecrecyGate gate, @Nullable String release) {

  /** The rule that stops a file by its name; null where it may be opened. */
  @Nullable String stopsName(String name) {
    return release == null ? gate.screenName(name) : null;
  }

  /** The text, or that it is classified; a text let through by decision says so. */
  Outcome of(Outcome.Ingested text, String name) {
    String rule = gate.screen(text);
    if (rule == null && release != null) {
      rule = gate.screenName(name);
    }
    if (rule == null) {
      return text;
    }
    return release == null ? new Outcome.Classified(rule) : released(text, rule, release);
  }

  private static Outcome released(Outcome.Ingested text, String rule, String reason) {
    List<Note> notes = new ArrayList<>(text.notes());
    notes.add(Note.of("ingest.released", new Span(0, text.text().length()), rule, reason));
    return new Outcome.Ingested(text.text(), text.origin(), text.layout(), text.furniture(), notes);
  }
}
