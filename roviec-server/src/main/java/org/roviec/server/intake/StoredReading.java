package org.roviec.server.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the machine made of a document (bản đọc): its text and its paragraphs.
 *
 * @param engine which version read it
 * @param text the characters that all places count in, UTF-16
 * @param pages pages of the original; empty where the kind of file has none
 * @param restored whether damaged letters were restored before reading
 * @param confidence of the restored words in percent, null where nothing was restored
 */
public record StoredReading(
    long id,
    long documentId,
    String engine,
    Instant madeAt,
    String text,
    List<Passage> passages,
    List<PageSize> pages,
    boolean restored,
    @Nullable Double confidence) {

  /** Keeps its own lists. */
  public StoredReading {
    passages = List.copyOf(passages);
    pages = List.copyOf(pages);
  }

  /** What stands between two places, on one line. */
  public String quote(int start, int end) {
    int from = Math.clamp(start, 0, text.length());
    return text.substring(from, Math.clamp(end, from, text.length()))
        .strip()
        .replaceAll("\\s+", " ");
  }

  /** The paragraph at a place; the last that begins at or before it, null if there is none. */
  public @Nullable Passage passageAt(int offset) {
    Passage found = null;
    for (Passage passage : passages) {
      if (passage.places().stream()
          .anyMatch(place -> place.start() <= offset && offset < place.end())) {
        return passage;
      }
      if (passage.start() <= offset) {
        found = passage;
      }
    }
    return found;
  }

  /** Numbers of the parts around a place, empty if there are none. */
  public String sectionAt(int offset) {
    Passage passage = passageAt(offset);
    return passage == null ? "" : passage.section();
  }
}
