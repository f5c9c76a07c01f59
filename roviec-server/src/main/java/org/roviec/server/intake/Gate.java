package org.roviec.server.intake;

import java.util.function.Predicate;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.outcome.Member;
import org.roviec.ingest.outcome.Outcome;
import org.springframework.stereotype.Component;

/**
 * Looks into a file before anything of it is kept: what bears a mark of secrecy, or cannot be
 * looked into, stays outside (Luật Bảo vệ bí mật nhà nước 117/2025/QH15).
 */
@Component
class Gate {

  private final Ingester ingester = new Ingester();

  /** What is in the file; one marked file inside a bundle marks the whole bundle. */
  Outcome look(byte[] bytes) {
    Outcome outcome = ingester.ingest(bytes);
    return outcome instanceof Outcome.Bundle bundle && holds(bundle, Gate::isClassified)
        ? new Outcome.Classified("bundle")
        : outcome;
  }

  /** What is in a file that passed, telling how far the work has come. */
  Outcome read(byte[] bytes, org.roviec.ingest.format.Progress progress) {
    return ingester.ingest(bytes, progress);
  }

  private static boolean isClassified(Outcome outcome) {
    return outcome instanceof Outcome.Classified;
  }

  private static boolean holds(Outcome.Bundle bundle, Predicate<Outcome> condition) {
    for (Member member : bundle.members()) {
      if (condition.test(member.outcome())
          || member.outcome() instanceof Outcome.Bundle inner && holds(inner, condition)) {
        return true;
      }
    }
    return false;
  }
}
