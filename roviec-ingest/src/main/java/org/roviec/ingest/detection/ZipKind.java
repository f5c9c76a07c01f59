package org.roviec.ingest.detection;

import java.io.IOException;
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
      return byNames(zip);
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

  private static FileType byNames(ZipFile zip) {
    Enumeration<ZipArchiveEntry> entries = zip.getEntries();
    FileType type = FileType.ZIP;
    boolean office = false;
    for (int i = 0; i < MOST_NAMES && entries.hasMoreElements(); i++) {
      String name = entries.nextElement().getName();
      office |= name.equals("[Content_Types].xml");
      type = type == FileType.ZIP ? byMainPart(name) : type;
    }
    return office ? type : FileType.ZIP;
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
