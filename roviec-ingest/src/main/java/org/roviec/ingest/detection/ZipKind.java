package org.roviec.ingest.detection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.roviec.ingest.outcome.FileType;

/**
 * Which kind of document a zip archive is, by the names in its directory. An archive cut off before
 * its directory is told by the names in front of its entries.
 */
final class ZipKind {

  private static final int LOOK = 1 << 16;
  private static final int MIME_TYPE = 100;
  private static final int MOST_NAMES = 10_000;
  private static final String OPEN_DOCUMENT = "mimetypeapplication/vnd.oasis.opendocument.";

  private ZipKind() {}

  static FileType of(byte[] bytes) {
    String head = Detection.head(bytes, LOOK);
    int at = head.indexOf(OPEN_DOCUMENT);
    if (at == 30) {
      return openDocument(head.substring(at + OPEN_DOCUMENT.length()));
    }
    try (ZipFile zip =
        ZipFile.builder()
            .setIgnoreLocalFileHeader(true)
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
            .get()) {
      ZipArchiveEntry kind = zip.getEntry("mimetype");
      FileType document = kind == null ? FileType.ZIP : openDocument(zip, kind);
      return document == FileType.ZIP ? byNames(zip) : document;
    } catch (IOException | RuntimeException e) {
      return cutOff(head);
    }
  }

  private static FileType openDocument(String subtype) {
    if (subtype.startsWith("text")) {
      return FileType.ODT;
    }
    return subtype.startsWith("spreadsheet") ? FileType.ODS : FileType.ZIP;
  }

  /** The kind is usually stored, so that it can be seen from outside, but need not be. */
  private static FileType openDocument(ZipFile zip, ZipArchiveEntry kind) throws IOException {
    try (InputStream in = zip.getInputStream(kind)) {
      String said = new String(in.readNBytes(MIME_TYPE), StandardCharsets.ISO_8859_1);
      String start = OPEN_DOCUMENT.substring("mimetype".length());
      return said.startsWith(start) ? openDocument(said.substring(start.length())) : FileType.ZIP;
    }
  }

  private static FileType byNames(ZipFile zip) {
    Enumeration<ZipArchiveEntry> entries = zip.getEntries();
    FileType type = FileType.ZIP;
    for (int i = 0; i < MOST_NAMES && entries.hasMoreElements(); i++) {
      String name = entries.nextElement().getName();
      type = type == FileType.ZIP ? byMainPart(name) : type;
    }
    return type;
  }

  private static FileType byMainPart(String name) {
    return switch (name) {
      case "word/document.xml", "word/document2.xml" -> FileType.DOCX;
      case "xl/workbook.xml" -> FileType.XLSX;
      case "xl/workbook.bin" -> FileType.OFFICE_LEGACY;
      case "ppt/presentation.xml" -> FileType.PPTX;
      default -> FileType.ZIP;
    };
  }

  private static FileType cutOff(String head) {
    if (!head.contains("[Content_Types].xml")) {
      return FileType.ZIP;
    }
    if (head.contains("word/")) {
      return FileType.DOCX;
    }
    if (head.contains("xl/")) {
      return FileType.XLSX;
    }
    return head.contains("ppt/") ? FileType.PPTX : FileType.ZIP;
  }
}
