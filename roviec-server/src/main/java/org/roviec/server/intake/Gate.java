package org.roviec.server.intake;

import org.roviec.ingest.Ingester;
import org.roviec.ingest.format.Progress;
import org.roviec.ingest.outcome.Outcome;
import org.springframework.stereotype.Component;

/**
 * Looks into a file before anything of it is kept: what bears a mark of secrecy, or cannot be
 * looked into, stays outside (Luật Bảo vệ bí mật nhà nước 117/2025/QH15).
 */
@Component
class Gate {

  private final Ingester ingester = new Ingester();

  /** Whether the name alone bears a mark of secrecy. */
  boolean stopsName(String name) {
    return ingester.stopsName(name);
  }

  /** What is in the file; one marked file inside a bundle marks the whole bundle. */
  Outcome look(String name, byte[] bytes) {
    Outcome outcome = ingester.ingest(name, bytes, Progress.NONE);
    return outcome instanceof Outcome.Bundle bundle && bundle.holdsClassified()
        ? new Outcome.Classified("bundle")
        : outcome;
  }

  /** What is in a file that passed, telling how far the work has come. */
  Outcome read(String name, byte[] bytes, Progress progress) {
    return ingester.ingest(name, bytes, progress);
  }
}
