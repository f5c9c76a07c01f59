package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells the notes at the foot of a page from its text: small print below a short rule, or small
 * print that a raised number opens.
 */
final class Footnotes {

  private static final float SMALL = 0.93f;
  private static final int LONGEST_NUMBER = 2;

  private Footnotes() {}

  /** Moves the notes of a page out of its flow. */
  static void lift(Sheet sheet) {
    List<Block> flow = sheet.flow();
    int from = flow.size();
    while (from > 0 && isNoteLine(flow.get(from - 1), sheet)) {
      from--;
    }
    while (from < flow.size() && !startsNotes((Line) flow.get(from), sheet)) {
      from++;
    }
    List<Block> foot = new ArrayList<>(flow.subList(from, flow.size()));
    flow.subList(from, flow.size()).clear();
    for (Block block : foot) {
      sheet.notes().add((Line) block);
    }
  }

  private static boolean isNoteLine(Block block, Sheet sheet) {
    return block instanceof Line line
        && !line.isColumn()
        && (line.size() < SMALL * sheet.size() || isUnderRule(line, sheet) && opens(line));
  }

  private static boolean startsNotes(Line line, Sheet sheet) {
    return isUnderRule(line, sheet) || isRaised(line.written().getFirst());
  }

  private static boolean isRaised(Glyph glyph) {
    return "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(glyph.text().charAt(0)) >= 0;
  }

  /** Whether a line of a note opens it: a number, raised or not, before its first word. */
  static boolean opens(Line line) {
    return numberEnd(line.written()) > 0;
  }

  private static int numberEnd(List<Glyph> written) {
    int end = 0;
    while (end < written.size() && (isRaised(written.get(end)) || written.get(end).isDigit())) {
      end++;
    }
    boolean alone = end == written.size() || ".,)/-".contains(written.get(end).text());
    return end > LONGEST_NUMBER || alone ? 0 : end;
  }

  /** A line of a note as it is to be written: its number raised, a blank after it. */
  static List<Glyph> written(Line line) {
    List<Glyph> written = line.written();
    int end = numberEnd(written);
    if (end == 0) {
      return written;
    }
    List<Glyph> out = new ArrayList<>();
    for (int i = 0; i < end; i++) {
      Glyph digit = written.get(i);
      out.add(digit.isDigit() ? Segment.raised(digit) : digit);
    }
    if (!written.get(end).isBlank()) {
      Glyph next = written.get(end);
      out.add(new Glyph(" ", next.x(), next.baseline(), 0, next.size(), 1));
    }
    out.addAll(written.subList(end, written.size()));
    return out;
  }

  private static boolean isUnderRule(Line line, Sheet sheet) {
    for (Rule rule : sheet.page().rules()) {
      float gap = line.top() - rule.y();
      if (rule.isHorizontal()
          && rule.length() > 5 * sheet.size()
          && rule.length() < 25 * sheet.size()
          && Math.abs(rule.x() - line.left()) < 3 * sheet.size()
          && gap > -0.3f * sheet.size()
          && gap < 3 * sheet.size()) {
        return true;
      }
    }
    return false;
  }
}
