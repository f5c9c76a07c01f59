package org.roviec.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.roviec.export.document.Quotes;
import org.roviec.export.document.Wording;
import org.roviec.restore.Damage;
import org.roviec.restore.Flag;
import org.roviec.restore.Region;
import org.roviec.restore.Restoration;
import org.roviec.restore.RestorationNote;
import org.roviec.restore.RestoredWord;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

/**
 * Every guess of a restoration for people: first what it amounts to and what wants a look, then
 * line by line what was written, what it was taken for, and how sure each word is.
 */
final class RestorationPage {

  private static final String INDENT = " ".repeat(8);

  private final Wording words;
  private final Paint paint;
  private final int width;
  private final StringBuilder page = new StringBuilder(1 << 14);

  RestorationPage(Wording words, Console.Terminal terminal) {
    this.words = words;
    paint = new Paint(terminal.colored());
    width = terminal.width();
  }

  /** The whole page, ended by a line feed. */
  String of(Restored restored) {
    Restoration restoration = restored.restoration();
    line(paint.bold(Paint.tame(restored.file().name())));
    if (!restoration.wasDamaged()) {
      line(words.of("restore.clean"));
      if (restored.isMisread()) {
        line(words.of("restore.misread"));
      }
      return page.toString();
    }
    regions(restoration);
    totals(restoration);
    flags(restoration);
    line("");
    line(paint.bold(words.of("restore.lines")));
    line(paint.faint("  " + words.of("restore.legend")));
    lines(restoration);
    return page.toString();
  }

  private void regions(Restoration restoration) {
    SourceText source = restoration.view().source();
    Map<Damage, List<String>> places = new EnumMap<>(Damage.class);
    for (Region region : restoration.regions()) {
      int first = source.position(region.source().start()).line();
      int last = source.position(Math.max(0, region.source().end() - 1)).line();
      places
          .computeIfAbsent(region.damage(), damage -> new ArrayList<>())
          .add(first == last ? String.valueOf(first) : first + "–" + last);
    }
    places.forEach((damage, lines) -> {
      String shown = Quotes.shorten(String.join(", ", lines), width - 40);
      line(words.of("restore.damage." + damage.name(), shown));
    });
  }

  private void totals(Restoration restoration) {
    List<RestoredWord> all = restoration.words();
    long changed = all.stream().filter(RestoredWord::changed).count();
    long unsure = all.stream().filter(RestorationPage::isUnsure).count();
    String sure = String.format(words.locale(), "%.1f", restoration.confidence() * 100);
    line(words.of("restore.totals", all.size(), changed, sure, unsure));
  }

  private void flags(Restoration restoration) {
    if (restoration.flags().isEmpty()) {
      return;
    }
    line("");
    line(paint.bold(words.of("restore.flags", restoration.flags().size())));
    for (Flag flag : restoration.flags()) {
      SourceText.Position at = restoration.view().source().position(flag.source().start());
      String place = at.line() + ":" + at.column();
      line(
          paint.faint("%7s".formatted(place))
              + " "
              + change(flag.written(), flag.restored())
              + paint.faint("  " + words.of("restore.flag", flag.reason())));
    }
  }

  private static boolean isUnsure(RestoredWord word) {
    return word.confidence() < RestorationNote.SURE;
  }

  private void lines(Restoration restoration) {
    SourceText source = restoration.view().source();
    List<RestoredWord> all = restoration.words();
    for (int i = 0; i < all.size(); ) {
      int number = source.position(all.get(i).source().start()).line();
      int end = i + 1;
      while (end < all.size() && source.position(all.get(end).source().start()).line() == number) {
        end++;
      }
      line(number, restoration.view(), all.subList(i, end));
      i = end;
    }
  }

  private void line(int number, TextView view, List<RestoredWord> guesses) {
    String written = view.source().characters();
    line(
        paint.faint("%7d".formatted(number))
            + " "
            + paint.faint(
                Paint.tame(
                    around(
                        written,
                        guesses.getFirst().source().start(),
                        guesses.getLast().source().end()))));
    line(
        "      → "
            + Paint.tame(around(view.text(), guesses.getFirst().start(), guesses.getLast().end())));
    List<String> told = guesses.stream().filter(this::isTold).map(this::guess).toList();
    StringBuilder row = new StringBuilder(INDENT);
    int used = INDENT.length();
    for (int i = 0; i < told.size(); i++) {
      String guess = told.get(i);
      int room = plain(guess) + 3;
      if (used + room > width && used > INDENT.length()) {
        line(row.toString().stripTrailing());
        row = new StringBuilder(INDENT);
        used = INDENT.length();
      }
      row.append(guess).append("   ");
      used += room;
    }
    if (used > INDENT.length()) {
      line(row.toString().stripTrailing());
    }
  }

  /** The line of a text that holds the stretch. */
  private static String around(String text, int start, int end) {
    int from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    int to = text.indexOf('\n', end);
    return text.substring(Math.min(from, start), to < 0 ? text.length() : to).strip();
  }

  /** A word that stayed as it was and is certain needs no line of its own. */
  private boolean isTold(RestoredWord word) {
    return word.changed() || isUnsure(word);
  }

  private String guess(RestoredWord word) {
    StringBuilder out = new StringBuilder();
    out.append(change(word.written(), word.restored())).append(' ');
    String sure = share(word.confidence());
    out.append(isUnsure(word) ? paint.yellow(sure + "?") : paint.faint(sure));
    List<String> others =
        word.alternatives().stream()
            .filter(other -> other.probability() >= 0.01)
            .map(other -> other.text() + " " + share(other.probability()))
            .toList();
    if (!others.isEmpty()) {
      out.append(paint.faint(" [" + String.join(", ", others) + "]"));
    }
    return out.toString();
  }

  private String change(String written, String restored) {
    String from = Paint.tame(Quotes.shorten(written, 60));
    return written.equals(restored)
        ? from
        : from + " → " + paint.green(Paint.tame(Quotes.shorten(restored, 60)));
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.2f", Math.min(0.99, Math.floor(value * 100) / 100));
  }

  private static int plain(String painted) {
    return painted.replaceAll("\u001b\\[[0-9;]*m", "").length();
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
