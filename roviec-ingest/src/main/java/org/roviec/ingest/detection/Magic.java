package org.roviec.ingest.detection;

import org.jspecify.annotations.Nullable;
import org.roviec.ingest.outcome.FileType;

/** First bytes that tell a kind; {@code ?} stands for any byte. */
enum Magic {
  PDF(FileType.PDF, "%PDF-"),
  ZIP(FileType.ZIP, "PK\u0003\u0004"),
  ZIP_EMPTY(FileType.ZIP, "PK\u0005\u0006"),
  OLE2(FileType.OFFICE_LEGACY, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
  RTF(FileType.RTF, "{\\rtf"),
  PNG(FileType.PNG, "\u0089PNG\r\n\u001a\n"),
  JPEG(FileType.JPEG, "\u00ff\u00d8\u00ff"),
  GIF(FileType.GIF, "GIF8"),
  TIFF(FileType.TIFF, "II*\u0000"),
  TIFF_BIG_ENDIAN(FileType.TIFF_BIG_ENDIAN, "MM\u0000*"),
  BMP(FileType.BMP, "BM????\u0000\u0000\u0000\u0000"),
  WEBP(FileType.WEBP, "RIFF????WEBP"),
  HEIC(FileType.HEIC, "????ftyphei"),
  HEIF(FileType.HEIC, "????ftypmif1"),
  GZIP(FileType.GZIP, "\u001f\u008b"),
  SEVEN_ZIP(FileType.SEVEN_ZIP, "7z\u00bc\u00af'\u001c"),
  RAR(FileType.RAR, "Rar!\u001a\u0007"),
  /** Programs: never opened, though an archive may hang on their end. */
  EXE(FileType.BINARY, "MZ?\u0000"),
  ELF(FileType.BINARY, "\u007fELF");

  private final FileType type;
  private final String first;

  Magic(FileType type, String first) {
    this.type = type;
    this.first = first;
  }

  /** The kind that begins so. */
  FileType type() {
    return type;
  }

  /** What the bytes begin with; null where with none of these. */
  static @Nullable Magic of(byte[] bytes) {
    for (Magic magic : values()) {
      if (magic.begins(bytes)) {
        return magic;
      }
    }
    return null;
  }

  private boolean begins(byte[] bytes) {
    if (bytes.length < first.length()) {
      return false;
    }
    for (int i = 0; i < first.length(); i++) {
      if (first.charAt(i) != '?' && first.charAt(i) != (bytes[i] & 0xff)) {
        return false;
      }
    }
    return true;
  }
}
