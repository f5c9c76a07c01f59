package org.roviec.ingest.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.roviec.ingest.legacy.LegacyFont;

/**
 * One paragraph as it grows. Neighboring runs in the same lettering are put together before they
 * are translated, since an old encoding may spread a letter over two of them.
 */
final class Line implements Block {

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder pending = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>(0);
  private Lettering lettering = Lettering.PLAIN;

  /** Appends characters as they are printed. */
  void append(CharSequence characters, Lettering how) {
    if (how.equals(Lettering.PLAIN)) {
      settle();
      appendVisible(characters);
      return;
    }
    if (!how.equals(lettering)) {
      settle();
      lettering = how;
    }
    pending.append(characters);
  }

  /** Appends a character that is set in no font. */
  void append(char c) {
    settle();
    text.append(c);
  }

  /** Appends a line, its marks included. */
  void append(Line other) {
    settle();
    int at = text.length();
    text.append(other.text());
    other.marks.forEach(mark -> marks.add(mark.shifted(at)));
  }

  /** Optional hyphens are not printed but at the end of a printed line. */
  private void appendVisible(CharSequence characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c != '\u00ad') {
        text.append(c);
      }
    }
  }

  /** Translates what is pending. */
  private void settle() {
    if (pending.isEmpty()) {
      return;
    }
    String typed = pending.toString();
    pending.setLength(0);
    int start = text.length();
    appendVisible(printed(typed, start));
    if (lettering.struck() && !typed.isBlank()) {
      marks.add(new Mark(start, text.length(), null));
    }
  }

  private String printed(String typed, int start) {
    String printed = typed;
    LegacyFont font = lettering.font();
    if (font != null) {
      printed = font.printed(typed);
      if (!printed.equals(typed)) {
        marks.add(new Mark(start, start + printed.length(), font.encoding()));
      }
    }
    if (lettering.capitals()) {
      printed = printed.toUpperCase(Locale.ROOT);
    }
    return lettering.raised() ? Superscripts.raised(printed) : printed;
  }

  /** The characters. */
  String text() {
    settle();
    return text.toString();
  }

  /** Whether there is anything but blanks. */
  boolean isBlank() {
    settle();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ' ' && text.charAt(i) != '\u00a0') {
        return false;
      }
    }
    return true;
  }

  /** What deserves a note. */
  List<Mark> marks() {
    settle();
    return marks;
  }

  /** How many characters. */
  int length() {
    settle();
    return text.length();
  }

  /** The same without blanks around it, as a cell between bars holds it. */
  Line asCell() {
    Line cell = new Line();
    String all = text();
    int from = 0;
    int to = all.length();
    while (from < to && Character.isWhitespace(all.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(all.charAt(to - 1))) {
      to--;
    }
    int[] moved = new int[all.length() + 1];
    for (int i = 0; i <= all.length(); i++) {
      moved[i] = cell.text.length();
      if (i >= from && i < to) {
        char c = all.charAt(i);
        cell.text.append(c == '|' ? "\\|" : c == '\f' ? "\n" : Character.toString(c));
      }
    }
    for (Mark mark : marks()) {
      if (mark.end() <= all.length()) {
        cell.marks.add(new Mark(moved[mark.start()], moved[mark.end()], mark.decoded()));
      }
    }
    return cell;
  }

  /** The same with blanks for line ends. */
  Line inOneLine() {
    Line one = new Line();
    one.text.append(text().replace('\n', ' '));
    one.marks.addAll(marks);
    return one;
  }
}
