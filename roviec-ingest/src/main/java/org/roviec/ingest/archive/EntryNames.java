package org.roviec.ingest.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Names in zip archives. Those that do not say how they are written are UTF-8 where that fits (what
 * most programs write), else Windows-1258, the code page of Vietnamese Windows.
 */
final class EntryNames {

  private static final Charset VIETNAMESE = Charset.forName("windows-1258");

  private EntryNames() {}

  static String of(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    boolean said =
        entry.getGeneralPurposeBit().usesUTF8ForNames()
            || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
    String name = said || raw == null ? entry.getName() : decoded(raw);
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private static String decoded(byte[] raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, VIETNAMESE);
    }
  }
}
