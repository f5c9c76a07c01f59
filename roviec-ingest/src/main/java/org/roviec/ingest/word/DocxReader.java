package org.roviec.ingest.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.roviec.ingest.flow.Flow;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Member;
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
      DocxParts parts = new DocxParts(opened);
      Outcome outcome = Flow.of(type, ingestion.limits(), new DocxDocument(parts)::pour);
      return outcome instanceof Outcome.Empty ? scans(parts, ingestion) : outcome;
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

  /** Papers are often scanned into a document that holds nothing but the images of their pages. */
  private static Outcome scans(DocxParts parts, Ingestion ingestion) throws IOException {
    List<Member> pages = new ArrayList<>();
    for (PackagePart image : parts.images()) {
      try (InputStream in = image.getInputStream()) {
        byte[] bytes = in.readAllBytes();
        String name = image.getPartName().getName();
        String last = name.substring(name.lastIndexOf('/') + 1);
        pages.add(new Member(last, bytes, ingestion.member(last, bytes)));
      }
    }
    if (pages.isEmpty()) {
      return new Outcome.Empty();
    }
    return pages.size() == 1 ? pages.getFirst().outcome() : new Outcome.Bundle(pages);
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
