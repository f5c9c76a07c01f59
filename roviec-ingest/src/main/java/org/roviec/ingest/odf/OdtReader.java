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
import org.roviec.ingest.format.Unpacking;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.ingest.xml.XmlReader;

/** Reads OpenDocument texts (ISO/IEC 26300). Macros are never run, nothing outside is followed. */
public final class OdtReader implements FormatReader {

  private static final Set<String> PARTS =
      Set.of("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml");

  @Override
  public Outcome read(byte[] bytes, FileType type, Ingestion ingestion) throws IOException {
    Map<String, byte[]> parts = unpack(bytes, new Unpacking(ingestion.limits(), bytes.length));
    if (isLocked(parts.get("META-INF/manifest.xml"))) {
      return new Outcome.Locked(type);
    }
    if (!parts.containsKey("content.xml")) {
      return new Outcome.Damaged(type, -1);
    }
    return Flow.of(type, ingestion.limits(), flow -> new OdtDocument(parts, flow).pour());
  }

  private static Map<String, byte[]> unpack(byte[] bytes, Unpacking unpacking) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (PARTS.contains(entry.getName())) {
          parts.putIfAbsent(entry.getName(), unpacking.read(zip));
        }
      }
    }
    return parts;
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
