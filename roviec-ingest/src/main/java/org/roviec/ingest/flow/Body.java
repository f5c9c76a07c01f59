package org.roviec.ingest.flow;

import java.util.List;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Layout;
import org.roviec.ingest.outcome.Origin;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.text.SourceText;

/** The running text as it is written. */
final class Body {

  private final StringBuilder text = new StringBuilder();
  private final long most;
  private final Sightings sightings;
  private final TableWriter tables = new TableWriter(this::writeLine);
  private boolean breakDue;
  private boolean printed;
  private long taken;

  Body(long most, Sightings sightings) {
    this.most = most;
    this.sightings = sightings;
  }

  /** Thrown when a document has more characters than are allowed. */
  static final class Overflow extends RuntimeException {
    final long length;

    Overflow(long length) {
      super(null, null, false, false);
      this.length = length;
    }
  }

  /** Counts characters before they are kept, wherever they go; stops when interrupted. */
  void reserve(int characters) {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("interrupted");
    }
    taken += characters;
    if (taken > most) {
      throw new Overflow(taken);
    }
  }

  /** A new page begins; before the first printed character there is none to leave. */
  void breakPage(boolean atLineStart) {
    breakDue |= printed || !atLineStart;
  }

  boolean isBreakDue() {
    return breakDue;
  }

  /** Marks the page's beginning in a line. */
  void takeBreak(Line line) {
    line.append('\f');
    breakDue = false;
  }

  /** Marks the page's beginning here. */
  void takeBreak() {
    if (breakDue) {
      text.append('\f');
      breakDue = false;
    }
  }

  void write(Block block) {
    if (block instanceof Line line) {
      writeLine(line);
    } else if (block instanceof Table table) {
      tables.write(table);
    }
  }

  /** Notes are written in one line, their label in front. */
  void write(Story.NoteBody note) {
    Line words = TableWriter.joined(note.story(), ' ');
    if (words.isBlank()) {
      return;
    }
    Line line = new Line();
    if (!note.label().isEmpty()) {
      line.append(note.label() + " ", Lettering.PLAIN);
    }
    line.append(words);
    writeLine(line);
  }

  private void writeLine(Line line) {
    String words = line.text();
    if (text.length() + words.length() > most) {
      throw new Overflow(text.length() + (long) words.length());
    }
    int at = text.length();
    text.append(words).append('\n');
    printed |= !line.isBlank();
    sightings.take(line, at, text);
  }

  Outcome outcome(FileType type, List<Furniture> furniture) {
    if (text.toString().isBlank()) {
      return new Outcome.Empty();
    }
    return new Outcome.Ingested(
        SourceText.of(text),
        Origin.of(type),
        Layout.NONE,
        furniture,
        sightings.notes(text.length()));
  }
}
