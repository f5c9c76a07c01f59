package org.roviec.restore;

import java.util.List;
import java.util.Locale;
import org.roviec.finding.Note;
import org.roviec.text.SourceText;
import org.roviec.text.Span;

/** Says in a reading that its text was restored, and how much of it. */
public final class RestorationNote {

  /** The code of the note. */
  public static final String CODE = "text.restored";

  /** The code of the note that a text was read badly and left as it is. */
  public static final String MISREAD = "text.misread";

  /** A word below this confidence is worth a look. */
  public static final double SURE = 0.9;

  private RestorationNote() {}

  /**
   * The note for a damaged text, at its first damaged line. Arguments: mean confidence in percent,
   * words judged, words changed, words below {@link #SURE}, flags, damaged lines, all lines.
   */
  public static Note of(Restoration restored) {
    SourceText source = restored.view().source();
    List<RestoredWord> words = restored.words();
    return Note.of(
        CODE,
        firstDamagedLine(restored),
        String.format(Locale.ROOT, "%.1f", restored.confidence() * 100),
        number(words.size()),
        number(words.stream().filter(RestoredWord::changed).count()),
        number(words.stream().filter(word -> word.confidence() < SURE).count()),
        number(restored.flags().size()),
        number(damagedLines(restored)),
        number(lines(source, 0, source.length())));
  }

  /**
   * The note for a text that was read badly and that restoring does not help, at its first line.
   */
  public static Note misread(SourceText source) {
    return Note.of(MISREAD, firstLine(source, new Span(0, source.length())));
  }

  private static String number(long value) {
    return Long.toString(value);
  }

  private static Span firstDamagedLine(Restoration restored) {
    SourceText source = restored.view().source();
    Span span =
        restored.regions().stream()
            .filter(region -> region.damage() != Damage.CLEAN)
            .map(Region::source)
            .findFirst()
            .orElse(new Span(0, 0));
    return firstLine(source, span);
  }

  private static Span firstLine(SourceText source, Span span) {
    String text = source.characters();
    int start = span.start();
    while (start < span.end() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < span.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return new Span(start, end);
  }

  private static int damagedLines(Restoration restored) {
    SourceText source = restored.view().source();
    return restored.regions().stream()
        .filter(region -> region.damage() != Damage.CLEAN)
        .mapToInt(region -> lines(source, region.source().start(), region.source().end()))
        .sum();
  }

  /** Lines of a stretch that have anything in them. */
  private static int lines(SourceText source, int from, int to) {
    String text = source.characters();
    int lines = 0;
    boolean blank = true;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        blank = true;
      } else if (blank && !Character.isWhitespace(c)) {
        blank = false;
        lines++;
      }
    }
    return lines;
  }
}
