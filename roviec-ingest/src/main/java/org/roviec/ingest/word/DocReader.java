package org.roviec.ingest.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.roviec.ingest.flow.Flow;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Outcome;

/** Reads documents of Word 97 to 2003. Those of Word 6 and 95 are told apart, but not read. */
public final class DocReader implements FormatReader {

  @Override
  public Outcome read(byte[] bytes, FileType type, Ingestion ingestion) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      HWPFDocument document = new HWPFDocument(files.getRoot());
      return Flow.of(type, ingestion.limits(), new DocDocument(document)::pour);
    } catch (EncryptedDocumentException locked) {
      return new Outcome.Locked(type);
    } catch (OldFileFormatException before97) {
      return new Outcome.Unsupported(type);
    }
  }
}
