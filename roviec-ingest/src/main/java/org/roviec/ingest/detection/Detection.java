package org.roviec.ingest.detection;

import java.nio.charset.StandardCharsets;
import org.roviec.ingest.outcome.FileType;

/**
 * Tells the kind of a file by its content. The first bytes decide, so that a file made to be two
 * kinds at once is only ever read as one of them; a container is told by what it contains. A name
 * never makes a file what its content is not.
 */
public final class Detection {

  /** PDF files may have other bytes before their first line (ISO 32000-1, implementation note). */
  private static final int PDF_LOOK = 1024;

  private Detection() {}

  /**
   * The kind of these bytes.
   *
   * @param bytes the file
   * @param name as it is called, empty where unknown; tips the balance between text and a sheet of
   *     values, nothing else
   */
  public static FileType typeOf(byte[] bytes, String name) {
    Magic magic = Magic.of(bytes);
    if (magic != null) {
      return switch (magic) {
        case ZIP -> ZipKind.of(bytes);
        case OLE2 -> Ole2Kind.of(bytes);
        default -> magic.type();
      };
    }
    if (head(bytes, PDF_LOOK).contains("%PDF-")) {
      return FileType.PDF;
    }
    return TextKind.of(bytes, name);
  }

  /** The first bytes, a character each. */
  static String head(byte[] bytes, int most) {
    return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
  }
}
