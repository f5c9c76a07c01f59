package org.roviec.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.roviec.text.Span;

/**
 * Looks over a text for damage, without any model. About every second word of clean Vietnamese has
 * a letter no other language has ({@code ạ, ơ, đ …}); a reading with English letters has none, but
 * has other marks and digits inside words; text without marks has neither, yet its words are built
 * like Vietnamese syllables. Lines with Vietnamese letters part the text; what lies between them is
 * judged piece by piece, so that a paragraph, a page or an appendix can be damaged by itself.
 */
final class Survey {

  /** Words from which on a piece is judged by itself. */
  private static final int PIECE = 200;

  /** Words a damaged piece of an otherwise clean text has at least; anything less is a name. */
  private static final int SHORTEST_IN_CLEAN = 25;

  private static final int SHORTEST = 3;

  private static final int ENOUGH_TO_BLAME = 60;

  private final String text;
  private final LineCounts lines;
  private final Damage[] damages;
  private boolean mostlyClean;

  private Survey(String text) {
    this.text = text;
    lines = new LineCounts(text);
    damages = new Damage[lines.size()];
  }

  /** The regions of a text, in order, covering all of it; empty for an empty text. */
  static List<Region> of(String text) {
    Survey survey = new Survey(text);
    survey.judge();
    return survey.regions();
  }

  /** Whether one Vietnamese word in fifty, of enough of them, can be no syllable. */
  static boolean isMisread(String text) {
    LineCounts lines = new LineCounts(text);
    long vietnamese = 0;
    long broken = 0;
    for (int line = 0; line < lines.size(); line++) {
      vietnamese += lines.vietnamese(line);
      broken += lines.broken(line);
    }
    return vietnamese >= ENOUGH_TO_BLAME && broken * 50 >= vietnamese;
  }

  private void judge() {
    Arrays.fill(damages, Damage.CLEAN);
    mostlyClean = isMostlyClean();
    int from = 0;
    while (from < damages.length) {
      if (isClean(from)) {
        from++;
      } else {
        int to = from;
        while (to < damages.length && !isClean(to)) {
          to++;
        }
        stretch(from, to);
        from = to;
      }
    }
  }

  /** Whether the line has as many Vietnamese letters as clean lines have. */
  private boolean isClean(int line) {
    return lines.vietnamese(line) * 5 >= lines.words(line) && lines.vietnamese(line) > 0;
  }

  /** Whether most words stand in lines that have Vietnamese letters. */
  private boolean isMostlyClean() {
    long clean = 0;
    long other = 0;
    for (int line = 0; line < lines.size(); line++) {
      if (isClean(line)) {
        clean += lines.words(line);
      } else {
        other += lines.words(line);
      }
    }
    return clean > other;
  }

  /** Judges lines between clean ones: as one piece, or in several where they are many. */
  private void stretch(int from, int to) {
    int left = sum(from, to, Sum.WORDS);
    int begin = from;
    while (left >= 2 * PIECE) {
      int end = begin;
      int words = 0;
      while (words < PIECE) {
        words += lines.words(end++);
      }
      Arrays.fill(damages, begin, end, damage(begin, end));
      begin = end;
      left -= words;
    }
    Arrays.fill(damages, begin, to, damage(begin, to));
  }

  private Damage damage(int from, int to) {
    int words = sum(from, to, Sum.WORDS);
    int marked = sum(from, to, Sum.MARKED);
    int odd = sum(from, to, Sum.ODD);
    int shaped = sum(from, to, Sum.SHAPED);
    if (words < (mostlyClean ? SHORTEST_IN_CLEAN : SHORTEST)
        || sum(from, to, Sum.VIETNAMESE) * 6 >= words) {
      return Damage.CLEAN;
    }
    if (odd > (mostlyClean ? 1 : 0) && marked * 20 >= words && shaped * 2 >= words) {
      return Damage.OCR;
    }
    return shaped * 5 >= words * 4 && marked * 20 < words ? Damage.UNMARKED : Damage.CLEAN;
  }

  private enum Sum {
    WORDS,
    VIETNAMESE,
    MARKED,
    ODD,
    SHAPED
  }

  private int sum(int from, int to, Sum what) {
    int sum = 0;
    for (int line = from; line < to; line++) {
      sum +=
          switch (what) {
            case WORDS -> lines.words(line);
            case VIETNAMESE -> lines.vietnamese(line);
            case MARKED -> lines.marked(line);
            case ODD -> lines.odd(line);
            case SHAPED -> lines.shaped(line);
          };
    }
    return sum;
  }

  private List<Region> regions() {
    List<Region> regions = new ArrayList<>();
    Damage current = Damage.CLEAN;
    int from = 0;
    for (int line = 0; line < damages.length; line++) {
      if (damages[line] != current && lines.start(line) > from) {
        regions.add(new Region(current, new Span(from, lines.start(line))));
        from = lines.start(line);
      }
      current = damages[line];
    }
    if (from < text.length()) {
      regions.add(new Region(current, new Span(from, text.length())));
    }
    return regions;
  }
}
