package org.roviec.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.roviec.ingest.format.Progress;
import org.roviec.ingest.outcome.Outcome;

/** Small files made on the spot. */
final class Samples {

  static final String NOTICE =
      "THÔNG BÁO\n\n1. Giao Sở Nội vụ chủ trì, báo cáo Ủy ban nhân dân tỉnh trước ngày 30/6/2026.\n";

  private Samples() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A zip archive: name, content, name, content … */
  static byte[] zip(Object... entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) entries[i]));
        Object content = entries[i + 1];
        zip.write(content instanceof byte[] bytes ? bytes : utf8((String) content));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Outcome read(String name, byte[] bytes) {
    return new Ingester().ingest(name, bytes, Progress.NONE);
  }

  static String text(Outcome outcome) {
    return outcome instanceof Outcome.Ingested ingested
        ? ingested.text().characters()
        : outcome.toString();
  }
}
