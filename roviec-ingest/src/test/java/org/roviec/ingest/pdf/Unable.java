package org.roviec.ingest.pdf;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.format.Progress;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Outcome;

/** Reads as on a machine that recognizes no letters. */
final class Unable {

  private Unable() {}

  static Outcome read(byte[] bytes) throws IOException {
    return new PdfReader().read(bytes, FileType.PDF, ingestion(Limits.DEFAULT));
  }

  /** As above; what the reader throws is damage, as at the front door. */
  static Outcome read(Ingester front, byte[] bytes) {
    try {
      return new PdfReader().read(bytes, FileType.PDF, ingestion(front.limits()));
    } catch (IOException | RuntimeException e) {
      return new Outcome.Damaged(FileType.PDF, -1);
    }
  }

  /** The usual limits with little time. */
  static Limits withTime(Duration time) {
    Limits usual = Limits.DEFAULT;
    return new Limits(
        usual.bytes(),
        usual.characters(),
        usual.pages(),
        usual.pixels(),
        usual.members(),
        usual.depth(),
        usual.ratio(),
        time,
        usual.timePerPage(),
        usual.unpacked());
  }

  static Ingestion ingestion(Limits limits) {
    return (Ingestion)
        Proxy.newProxyInstance(
            Ingestion.class.getClassLoader(),
            new Class<?>[] {Ingestion.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "limits" -> limits;
                  case "progress" -> Progress.NONE;
                  case "recognizes" -> false;
                  default -> null;
                });
  }
}
