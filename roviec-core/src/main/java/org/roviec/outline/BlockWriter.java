package org.roviec.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.text.Span;
import org.roviec.text.TextView;

/**
 * Writes the view that finders read: one logical paragraph a line, its marker first, wraps joined
 * by a blank, mark-up left out, table cells parted by tabs.
 */
final class BlockWriter {

  private final TextView lines;
  private final String text;
  private final TextView.Builder out;
  private final List<Block> blocks = new ArrayList<>();

  BlockWriter(TextView lines) {
    this.lines = lines;
    this.text = lines.text();
    this.out = new TextView.Builder(lines.source(), lines.length() + 16);
  }

  void write(Paragraph paragraph, int section) {
    List<Span> places = new ArrayList<>();
    if (out.length() > 0) {
      int at = placeOf(paragraph);
      out.append('\n', at, at);
    }
    int markerStart = out.length();
    Marker marker = paragraph.marker;
    if (marker != null) {
      copy(marker.start(), marker.end(), false);
      note(places, marker.start(), marker.end());
    }
    int markerEnd = out.length();
    if (marker != null && !paragraph.isEmpty()) {
      int at = lines.sourceStart(paragraph.start());
      out.append(' ', at, at);
    }
    int start = out.length();
    List<Cell> cells = new ArrayList<>(paragraph.cells.size());
    if (paragraph.cells.isEmpty()) {
      pieces(paragraph, places);
    } else {
      for (Paragraph cell : paragraph.cells) {
        cells.add(cell(cell, places));
      }
    }
    blocks.add(
        new Block(
            blocks.size(),
            paragraph.type,
            section,
            start,
            out.length(),
            markerStart,
            markerEnd,
            cells,
            paragraph.table,
            places));
  }

  private int placeOf(Paragraph paragraph) {
    if (paragraph.marker != null) {
      return lines.sourceStart(paragraph.marker.start());
    }
    if (!paragraph.isEmpty()) {
      return lines.sourceStart(paragraph.start());
    }
    for (Paragraph cell : paragraph.cells) {
      if (!cell.isEmpty()) {
        return lines.sourceStart(cell.start());
      }
    }
    return lines.source().length();
  }

  private Cell cell(Paragraph cell, List<Span> places) {
    if (cell.column > 0) {
      int at = cell.isEmpty() ? lastPlace() : lines.sourceStart(cell.start());
      out.append('\t', at, at);
      out.seam();
    }
    int start = out.length();
    pieces(cell, places);
    return new Cell(start, out.length(), cell.column);
  }

  private int lastPlace() {
    return blocks.isEmpty()
        ? 0
        : blocks.getLast().places().isEmpty() ? 0 : blocks.getLast().places().getLast().end();
  }

  private void pieces(Paragraph paragraph, List<Span> places) {
    for (int i = 0; i < paragraph.pieces(); i++) {
      int from = paragraph.start(i);
      int to = paragraph.end(i);
      if (i > 0) {
        int at = lines.sourceStart(from);
        out.append(' ', at, at);
        if (paragraph.hasSeamBefore(i) || standsBetween(paragraph.end(i - 1), from)) {
          out.seam();
        }
      }
      boolean spaced = paragraph.type == BlockType.TITLE && LetterSpacing.isSpaced(text, from, to);
      if (paragraph.type == BlockType.RULE) {
        out.append(lines, from, to);
      } else {
        copy(from, to, spaced);
      }
      note(places, from, to);
    }
  }

  /** Whether something stands between two pieces, such as the words of another column. */
  private boolean standsBetween(int from, int to) {
    for (int k = from; k < to; k++) {
      if (Character.isLetterOrDigit(text.charAt(k))) {
        return true;
      }
    }
    return false;
  }

  private void note(List<Span> places, int from, int to) {
    if (from < to) {
      places.add(new Span(lines.sourceStart(from), lines.sourceEnd(to - 1)));
    }
  }

  /** Copies a stretch: emphasis left out, blanks folded, letter-spaced words closed. */
  private void copy(int from, int to, boolean spaced) {
    int plain = from;
    for (int k = from; k < to; k++) {
      char c = text.charAt(k);
      boolean blank = c == ' ' || c == '\t' || c == '\u00a0' || Lines.isBlank(c);
      boolean drop =
          c == '*' && !isAsterisk(k, from, to)
              || c == '\\' && k + 1 < to && "|.*-_#()[]".indexOf(text.charAt(k + 1)) >= 0
              || c == '#' && k < from + 6 && text.substring(from, k).chars().allMatch(x -> x == '#')
              || c == '`'
              || blank
                  && (spaced ? !isWordGap(k, to) : k > from && Lines.isBlank(text.charAt(k - 1)));
      boolean replace = blank && c != ' ';
      if (drop || replace) {
        out.append(lines, plain, k);
        if (replace && !drop) {
          out.append(' ', lines.sourceStart(k), lines.sourceEnd(k));
        }
        plain = k + 1;
      }
    }
    out.append(lines, plain, to);
  }

  private boolean isWordGap(int k, int to) {
    return k + 1 < to
        && Lines.isBlank(text.charAt(k + 1))
        && (k == 0 || !Lines.isBlank(text.charAt(k - 1)));
  }

  /** Whether a star is a reference mark, "(*)", and not emphasis. */
  private boolean isAsterisk(int k, int from, int to) {
    return k > from && text.charAt(k - 1) == '(' && k + 1 < to && text.charAt(k + 1) == ')';
  }

  List<Block> blocks() {
    return blocks;
  }

  TextView view() {
    return out.build();
  }

  @Nullable Block last() {
    return blocks.isEmpty() ? null : blocks.getLast();
  }
}
