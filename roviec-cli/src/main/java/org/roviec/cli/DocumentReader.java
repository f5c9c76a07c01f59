package org.roviec.cli;

import org.roviec.DirectiveReader;
import org.roviec.Reading;
import org.roviec.export.document.ReadDocument;
import org.roviec.ingest.Outcome;
import org.roviec.restore.Restoration;
import org.roviec.restore.RestorationNote;
import org.roviec.restore.Restorer;
import org.roviec.text.SourceText;

/** Reads texts as documents: a damaged one by its restored view, and its reading says so. */
final class DocumentReader implements FileReader.Use<ReadDocument> {

  private final DirectiveReader reader = new DirectiveReader();
  private final Restorer restorer = Restorer.load();
  private final boolean restores;

  /** A reader; {@code restores}: damaged texts are restored before they are read. */
  DocumentReader(boolean restores) {
    this.restores = restores;
  }

  @Override
  public ReadDocument of(FileReader.Bytes file, Outcome.Ingested ingested, Progress progress) {
    return new ReadDocument(file.name(), file.sha256(), reading(ingested.text(), progress));
  }

  private Reading reading(SourceText text, Progress progress) {
    if (!restores || !Restorer.isDamaged(text)) {
      return reader.read(text);
    }
    Restoration restored = restorer.restore(text, progress::within);
    Reading reading = reader.read(restored.view());
    return restored.wasDamaged() ? reading.noting(RestorationNote.of(restored)) : reading;
  }
}
