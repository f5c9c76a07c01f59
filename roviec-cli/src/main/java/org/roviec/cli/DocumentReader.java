package org.roviec.cli;

import org.roviec.export.document.ReadDocument;
import org.roviec.ingest.RestoringReader;
import org.roviec.ingest.outcome.Outcome;

/** Reads texts as documents: a damaged one by its restored view, and its reading says so. */
final class DocumentReader implements FileReader.Use<ReadDocument> {

  private final RestoringReader reader;

  /** A reader; {@code restores}: damaged texts are restored before they are read. */
  DocumentReader(boolean restores) {
    reader = new RestoringReader(restores);
  }

  @Override
  public ReadDocument of(FileReader.Bytes file, Outcome.Ingested ingested, Progress progress) {
    return new ReadDocument(file.name(), file.sha256(), reader.read(ingested, progress::within));
  }
}
