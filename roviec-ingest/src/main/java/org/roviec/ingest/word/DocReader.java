package org.roviec.ingest.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.roviec.ingest.flow.Flow;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Outcome;

/**
 * Reads documents of Word 97 to 2003, and tells what other old Office files are. A file of the old
 * kind is also what a password makes of a new one.
 */
public final class DocReader implements FormatReader {

  @Override
  public Outcome read(byte[] bytes, FileType type, Ingestion ingestion) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return new Outcome.Locked(FileType.DOCX);
      }
      if (!root.hasEntryCaseInsensitive("WordDocument")) {
        return new Outcome.Unsupported(type);
      }
      HWPFDocument document = new HWPFDocument(root);
      return Flow.of(type, ingestion.limits(), new DocDocument(document)::pour);
    } catch (EncryptedDocumentException locked) {
      return new Outcome.Locked(type);
    } catch (OldFileFormatException before97) {
      return new Outcome.Unsupported(type);
    }
  }
}
