package org.roviec.server.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
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

  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final long MOST_CHARACTERS = 4_000_000;

  private final Ingester ingester = new Ingester();

  /** What was seen in files just taken in: recognizing a scan a second time takes minutes. */
  private final Cache<String, Outcome.Ingested> seen =
      Caffeine.newBuilder()
          .expireAfterWrite(REMEMBERED)
          .maximumWeight(MOST_CHARACTERS)
          .weigher((String key, Outcome.Ingested text) -> Math.max(1, text.text().length()))
          .build();

  /** Whether the name alone bears a mark of secrecy. */
  boolean stopsName(String name) {
    return ingester.stopsName(name);
  }

  /** What is in the file; one marked file inside a bundle marks the whole bundle. */
  Outcome look(String name, byte[] bytes) {
    Outcome outcome = ingester.ingest(name, bytes, Progress.NONE);
    remember(name, bytes, outcome);
    return outcome instanceof Outcome.Bundle bundle && bundle.holdsClassified()
        ? new Outcome.Classified("bundle")
        : outcome;
  }

  /** What is in a file that passed, telling how far the work has come. */
  Outcome read(String name, byte[] bytes, Progress progress) {
    String key = key(name, bytes);
    Outcome known = seen.getIfPresent(key);
    if (known != null) {
      seen.invalidate(key);
      return known;
    }
    return ingester.ingest(name, bytes, progress);
  }

  private void remember(String name, byte[] bytes, Outcome outcome) {
    switch (outcome) {
      case Outcome.Ingested text -> seen.put(key(name, bytes), text);
      case Outcome.Bundle bundle when !bundle.holdsClassified() ->
          bundle
              .members()
              .forEach(
                  inner -> remember(FileNames.clean(inner.name()), inner.bytes(), inner.outcome()));
      default -> {}
    }
  }

  /** The name decides with the bytes what kind of file it is. */
  private static String key(String name, byte[] bytes) {
    return Digest.of(bytes) + " " + name;
  }
}
