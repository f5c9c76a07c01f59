package org.roviec.restore;

import java.util.List;
import org.roviec.text.SourceText;
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

  /**
   * The restored text to keep: clean regions exactly as they came, damaged ones as the view says.
   * Has a line for every line of the source.
   */
  public String text() {
    SourceText source = view.source();
    if (!wasDamaged()) {
      return source.characters();
    }
    StringBuilder text = new StringBuilder(source.length() + source.length() / 16);
    int from = 0;
    int sourceFrom = 0;
    for (Region region : regions) {
      int to = from;
      while (to < view.length() && view.sourceStart(to) < region.source().end()) {
        to++;
      }
      int sourceTo = to < view.length() ? view.sourceStart(to) : source.length();
      if (region.damage() == Damage.CLEAN) {
        text.append(source.characters(), sourceFrom, sourceTo);
      } else {
        text.append(view.text(), from, to);
      }
      from = to;
      sourceFrom = sourceTo;
    }
    return text.toString();
  }

  /** Mean confidence over the words of damaged regions, 1 if there are none. */
  public double confidence() {
    return words.stream().mapToDouble(RestoredWord::confidence).average().orElse(1);
  }
}
