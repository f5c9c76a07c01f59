package org.roviec.ingest.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.roviec.ingest.flow.Flow;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

/**
 * Reads Word documents since 2007 (ISO/IEC 29500, WordprocessingML). POI opens the package; the
 * parts are read in one pass each. Macros are never run, and nothing outside the file is followed.
 */
public final class DocxReader implements FormatReader {

  @Override
  public Outcome read(byte[] bytes, FileType type, Ingestion ingestion) throws IOException {
    OPCPackage opened;
    try {
      opened = OPCPackage.open(new ByteArrayInputStream(bytes));
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
    try {
      return Flow.of(type, ingestion.limits(), new DocxDocument(new DocxParts(opened))::pour);
    } catch (IOException e) {
      if (isBomb(e)) {
        int most = ingestion.limits().ratio();
        return new Outcome.Exceeded(Limit.RATIO, most + 1L, most);
      }
      throw e;
    } finally {
      opened.revert();
    }
  }

  /** POI stops unpacking a part that grows out of all proportion, and says so only in words. */
  private static boolean isBomb(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (message != null && message.contains("Zip bomb")) {
        return true;
      }
    }
    return false;
  }
}
