package org.roviec.ingest.outcome;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Kinds of file, told by their content. */
public enum FileType {
  /** Plain text. */
  TEXT(""),
  PDF("%PDF-"),
  /** Word, Excel and PowerPoint before 2007. */
  OFFICE_LEGACY("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
  ZIP("PK\u0003\u0004"),
  RTF("{\\rtf"),
  PNG("\u0089PNG\r\n\u001a\n"),
  JPEG("\u00ff\u00d8\u00ff"),
  GIF("GIF8"),
  TIFF("II*\u0000"),
  TIFF_BIG_ENDIAN("MM\u0000*"),
  GZIP("\u001f\u008b"),
  SEVEN_ZIP("7z\u00bc\u00af'\u001c"),
  RAR("Rar!\u001a\u0007"),
  /** Word since 2007. */
  DOCX(""),
  /** Excel since 2007. */
  XLSX(""),
  /** OpenDocument text. */
  ODT(""),
  HTML(""),
  /** None of the above, but no text either. */
  BINARY("");

  private static final int LOOK = 4096;
  private static final int HTML_LOOK = 512;

  private final String magic;

  FileType(String magic) {
    this.magic = magic;
  }

  /** The kind told by the first bytes; null where they look like none of these. */
  public static @Nullable FileType sniff(byte[] bytes) {
    String head = latin1(bytes, LOOK);
    for (FileType type : values()) {
      if (!type.magic.isEmpty() && head.startsWith(type.magic)) {
        return type == ZIP ? inside(bytes, head) : type;
      }
    }
    return isHtml(head) ? HTML : null;
  }

  /** Which kind of document a zip archive is, by the names of its entries. */
  private static FileType inside(byte[] bytes, String head) {
    if (head.contains("application/vnd.oasis.opendocument.text")) {
      return ODT;
    }
    String tail = latin1(bytes, bytes.length);
    if (head.contains("word/") || tail.contains("word/document.xml")) {
      return DOCX;
    }
    return head.contains("xl/") || tail.contains("xl/workbook.xml") ? XLSX : ZIP;
  }

  private static boolean isHtml(String head) {
    String start = head.substring(0, Math.min(head.length(), HTML_LOOK));
    String lower = start.toLowerCase(Locale.ROOT);
    return lower.contains("<!doctype html") || lower.contains("<html");
  }

  private static String latin1(byte[] bytes, int most) {
    return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
  }
}
