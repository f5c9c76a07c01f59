package org.roviec.ingest.odf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.flow.Flow;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.ingest.xml.XmlReader;

/** Reads OpenDocument texts (ISO/IEC 26300). Macros are never run, nothing outside is followed. */
public final class OdtReader implements FormatReader {

  private static final Set<String> PARTS =
      Set.of("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml");

  /** Up to so many bytes, a part may be packed as tightly as it likes. */
  private static final long GRACE = 1 << 20;

  @Override
  public Outcome read(byte[] bytes, FileType type, Ingestion ingestion) throws IOException {
    long most = Math.max(GRACE, (long) bytes.length * ingestion.limits().ratio());
    Map<String, byte[]> parts = new HashMap<>();
    if (!unpack(bytes, most, parts)) {
      int ratio = ingestion.limits().ratio();
      return new Outcome.Exceeded(Limit.RATIO, ratio + 1L, ratio);
    }
    if (isLocked(parts.get("META-INF/manifest.xml"))) {
      return new Outcome.Locked(type);
    }
    if (!parts.containsKey("content.xml")) {
      return new Outcome.Damaged(type, -1);
    }
    return Flow.of(type, ingestion.limits(), flow -> new OdtDocument(parts, flow).pour());
  }

  /** Unpacks the parts that are read; false if they grow out of proportion. */
  private static boolean unpack(byte[] bytes, long most, Map<String, byte[]> parts)
      throws IOException {
    long total = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!PARTS.contains(entry.getName())) {
          continue;
        }
        int left = (int) Math.min(Integer.MAX_VALUE - 16, most - total + 1);
        byte[] part = zip.readNBytes(left);
        total += part.length;
        if (total > most) {
          return false;
        }
        parts.putIfAbsent(entry.getName(), part);
      }
    }
    return true;
  }

  private static boolean isLocked(byte @Nullable [] manifest) throws IOException {
    if (manifest == null) {
      return false;
    }
    boolean[] locked = new boolean[1];
    XmlReader xml = new XmlReader(manifest);
    xml.children(file -> {
      boolean content = "content.xml".equals(xml.attribute("full-path"));
      boolean whole = "encrypted-package".equals(xml.attribute("full-path"));
      xml.children(name -> {
        locked[0] |= name.equals("encryption-data") && (content || whole);
        xml.skip();
      });
    });
    return locked[0];
  }
}
