package org.roviec.ingest.pdf;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

/** Reads PDF. A file that opens with an empty password is read; any other lock is left closed. */
public final class PdfReader implements FormatReader {

  /** Streams of a file may unpack to so many times the bytes a file may have. */
  private static final int UNPACKED = 4;

  /** Bytes that the streams of a file may unpack to. */
  static long most(Limits limits) {
    return limits.bytes() * UNPACKED;
  }

  @Override
  public Outcome read(byte[] bytes, FileType type, Ingestion ingestion) throws IOException {
    long most = most(ingestion.limits());
    long unpacked = Unpacked.atMost(bytes, most);
    if (unpacked > most) {
      return new Outcome.Exceeded(
          Limit.RATIO, unpacked / Math.max(1, bytes.length), ingestion.limits().ratio());
    }
    try (PDDocument document = Loader.loadPDF(bytes)) {
      int pages = document.getNumberOfPages();
      if (pages > ingestion.limits().pages()) {
        return new Outcome.Exceeded(Limit.PAGES, pages, ingestion.limits().pages());
      }
      return new PdfText(document, ingestion).read();
    } catch (InvalidPasswordException e) {
      return new Outcome.Locked(FileType.PDF);
    } catch (Allowance.Spent e) {
      return e.outcome();
    }
  }
}
