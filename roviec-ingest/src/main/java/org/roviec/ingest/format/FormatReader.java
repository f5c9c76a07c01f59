package org.roviec.ingest.format;

import java.io.IOException;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Outcome;

/** Reads files of one kind. What it throws is taken for damage of the file. */
@FunctionalInterface
public interface FormatReader {

  /**
   * What becomes of these bytes.
   *
   * @param bytes the file
   * @param type its kind, told by its content
   * @param ingestion limits, progress, and how files inside this one are read
   */
  Outcome read(byte[] bytes, FileType type, Ingestion ingestion) throws IOException;
}
