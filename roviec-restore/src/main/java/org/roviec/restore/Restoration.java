package org.roviec.restore;

import java.util.List;
import org.roviec.text.TextView;

/**
 * A text made readable: the view to read instead of the source, and every guess that went into it.
 *
 * @param view the restored text; each character knows the source characters it stands for
 * @param regions lines by damage, in order, covering the source
 * @param words the words of damaged regions, in order
 * @param flags numbers, symbols and numerals judged damaged, in order
 */
public record Restoration(
    TextView view, List<Region> regions, List<RestoredWord> words, List<Flag> flags) {

  /** Keeps its own copies. */
  public Restoration {
    regions = List.copyOf(regions);
    words = List.copyOf(words);
    flags = List.copyOf(flags);
  }

  /** Whether any region was damaged. */
  public boolean wasDamaged() {
    return regions.stream().anyMatch(r -> r.damage() != Damage.CLEAN);
  }

  /** Mean confidence over the words of damaged regions, 1 if there are none. */
  public double confidence() {
    return words.stream().mapToDouble(RestoredWord::confidence).average().orElse(1);
  }
}
