package org.roviec.ingest.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.roviec.finding.Note;
import org.roviec.ingest.outcome.Encoding;
import org.roviec.text.Span;

/** Counts what was seen while reading, and says it in notes. */
public final class Sightings {

  /** So many stretches that are struck through are noted one by one. */
  private static final int STRUCK = 200;

  private final List<Span> struck = new ArrayList<>();
  private final TreeSet<Encoding> encodings = new TreeSet<>();
  private int decodedFrom = -1;
  private int decodedTo = -1;
  private int inserted;
  private int deleted;
  private int hidden;

  Sightings() {}

  /** A tracked insertion, which is read as accepted. */
  public void inserted() {
    inserted++;
  }

  /** A tracked deletion, which is left out. */
  public void deleted() {
    deleted++;
  }

  /** Hidden text, which is not printed and left out. */
  public void hidden() {
    hidden++;
  }

  /** Takes the marks of a line that is written at an offset of the text. */
  void take(Line line, int at, CharSequence text) {
    for (Mark mark : line.marks()) {
      Span span = new Span(at + mark.start(), at + mark.end());
      Encoding encoding = mark.decoded();
      if (encoding == null) {
        strike(span, text);
      } else {
        encodings.add(encoding);
        decodedFrom = decodedFrom < 0 ? span.start() : decodedFrom;
        decodedTo = span.end();
      }
    }
  }

  private void strike(Span span, CharSequence text) {
    if (!struck.isEmpty()) {
      Span last = struck.getLast();
      if (text.subSequence(last.end(), Math.max(last.end(), span.start())).toString().isBlank()) {
        struck.set(struck.size() - 1, new Span(last.start(), span.end()));
        return;
      }
    }
    if (struck.size() < STRUCK) {
      struck.add(span);
    }
  }

  /** What was seen, for a text of this length. */
  List<Note> notes(int length) {
    Span all = new Span(0, length);
    List<Note> notes = new ArrayList<>();
    if (inserted + deleted > 0) {
      notes.add(
          Note.of(
              "ingest.changes-accepted",
              all,
              Integer.toString(inserted),
              Integer.toString(deleted)));
    }
    if (hidden > 0) {
      notes.add(Note.of("ingest.left-out-hidden", all, Integer.toString(hidden)));
    }
    if (!encodings.isEmpty()) {
      String labels = String.join(", ", encodings.stream().map(Encoding::label).toList());
      notes.add(Note.of("ingest.decoded-fonts", new Span(decodedFrom, decodedTo), labels));
    }
    struck.forEach(span -> notes.add(Note.of("ingest.struck-through", span)));
    return notes;
  }
}
