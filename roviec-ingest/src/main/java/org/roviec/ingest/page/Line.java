package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line as it is read: the segments of one row, or of one row of a column. */
final class Line implements Block {

  private static final int YEAR_DIGITS = 4;
  private static final Pattern YEAR_BEGUN = Pattern.compile("(?:\\d|[IVX])/(\\d{0,3})$");
  private static final Pattern YEAR_ENDED = Pattern.compile("\\d{1,4}(?!\\d)");

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

  /** Whether a narrow column broke a year between this line and the next: "31/12/20", "25". */
  boolean breaksYear(Line next) {
    Matcher begun = YEAR_BEGUN.matcher(text());
    Matcher ended = YEAR_ENDED.matcher(next.text());
    return begun.find()
        && ended.lookingAt()
        && begun.group(1).length() + ended.group().length() == YEAR_DIGITS;
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
