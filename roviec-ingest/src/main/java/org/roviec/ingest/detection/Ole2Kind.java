package org.roviec.ingest.detection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.roviec.ingest.outcome.FileType;

/** Which kind of document an OLE2 container is, by the names of its parts. */
final class Ole2Kind {

  private Ole2Kind() {}

  static FileType of(byte[] bytes) {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      Set<String> names = container.getRoot().getEntryNames();
      if (names.contains("EncryptedPackage")) {
        return FileType.OFFICE_ENCRYPTED;
      }
      if (names.contains("WordDocument")) {
        return FileType.DOC;
      }
      if (names.contains("Workbook") || names.contains("Book")) {
        return FileType.XLS;
      }
      return names.contains("__properties_version1.0") ? FileType.MSG : FileType.OFFICE_LEGACY;
    } catch (IOException | RuntimeException e) {
      return byLooks(bytes);
    }
  }

  /** A damaged container: by the first of these names that is found anywhere in it. */
  private static FileType byLooks(byte[] bytes) {
    String all = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    if (all.contains(wide("WordDocument"))) {
      return FileType.DOC;
    }
    if (all.contains(wide("Workbook"))) {
      return FileType.XLS;
    }
    return all.contains(wide("__properties_version")) ? FileType.MSG : FileType.OFFICE_LEGACY;
  }

  private static String wide(String name) {
    StringBuilder wide = new StringBuilder(name.length() * 2);
    name.chars().forEach(c -> wide.append((char) c).append('\0'));
    return wide.toString();
  }
}
