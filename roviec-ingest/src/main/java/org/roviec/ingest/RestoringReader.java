package org.roviec.ingest;

import org.roviec.DirectiveReader;
import org.roviec.Reading;
import org.roviec.finding.Note;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.restore.Progress;
import org.roviec.restore.Restoration;
import org.roviec.restore.RestorationNote;
import org.roviec.restore.Restorer;
import org.roviec.text.SourceText;

/**
 * Reads what was ingested: clean text as it is, damaged text through its restored view. Says in the
 * reading's notes what was restored and what was seen while ingesting. Safe for any number of
 * threads.
 */
public final class RestoringReader {

  private final DirectiveReader reader = new DirectiveReader();
  private final Restorer restorer = Restorer.load();
  private final boolean restores;

  /** A reader; {@code restores}: whether damaged text is restored before it is read. */
  public RestoringReader(boolean restores) {
    this.restores = restores;
  }

  /** The reading of a file's text. */
  public Reading read(Outcome.Ingested ingested) {
    return read(ingested, Progress.NONE);
  }

  /** The reading of a file's text, telling how far restoring it has come. */
  public Reading read(Outcome.Ingested ingested, Progress progress) {
    Reading reading = read(ingested.text(), progress);
    for (Note note : ingested.notes()) {
      reading = reading.noting(note);
    }
    return reading;
  }

  private Reading read(SourceText text, Progress progress) {
    if (!restores || text.length() == 0) {
      return reader.read(text);
    }
    if (!Restorer.isDamaged(text)) {
      Reading reading = reader.read(text);
      return Restorer.isMisread(text) ? reading.noting(RestorationNote.misread(text)) : reading;
    }
    Restoration restored = restorer.restore(text, progress);
    Reading reading = reader.read(restored.view());
    return restored.wasDamaged() ? reading.noting(RestorationNote.of(restored)) : reading;
  }
}
