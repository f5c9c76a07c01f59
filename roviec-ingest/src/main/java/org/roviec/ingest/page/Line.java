package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.List;

/** A line as it is read: the segments of one row, or of one row of a column. */
final class Line implements Block {

  private final List<Segment> segments;
  private final int column;

  Line(List<Segment> segments, int column) {
    this.segments = segments;
    this.column = column;
  }

  List<Segment> segments() {
    return segments;
  }

  /** Whether it belongs to one of several columns side by side. */
  boolean isColumn() {
    return column > 0;
  }

  /** Number of its column, counted down the page; 0 for lines across the page. */
  int column() {
    return column;
  }

  Segment first() {
    return segments.getFirst();
  }

  float left() {
    return first().left();
  }

  float right() {
    return segments.getLast().right();
  }

  float center() {
    return (left() + right()) / 2;
  }

  float baseline() {
    return first().baseline();
  }

  float size() {
    float size = 0;
    for (Segment segment : segments) {
      size = Math.max(size, segment.size());
    }
    return size;
  }

  @Override
  public float top() {
    return baseline() - 0.75f * size();
  }

  /** Its glyphs as they are to be written. */
  List<Glyph> written() {
    List<Glyph> out = new ArrayList<>();
    for (Segment segment : segments) {
      if (!out.isEmpty()) {
        out.add(new Glyph(" ", segment.left(), segment.baseline(), 0, segment.size(), 1));
      }
      out.addAll(segment.written());
    }
    return out;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    written().forEach(glyph -> text.append(glyph.text()));
    return text.toString();
  }

  /** Whether a symbol or a span of years is broken at its end: "NĐ-", "2021-". */
  boolean endsInHyphen() {
    String text = text();
    int end = text.length() - 1;
    return end > 0 && text.charAt(end) == '-' && Character.isLetterOrDigit(text.charAt(end - 1));
  }

  /** Width of its first word. */
  float firstWordWidth() {
    float end = left();
    for (Glyph glyph : written()) {
      if (glyph.isBlank()) {
        break;
      }
      end = Math.max(end, glyph.right());
    }
    return end - left();
  }
}
