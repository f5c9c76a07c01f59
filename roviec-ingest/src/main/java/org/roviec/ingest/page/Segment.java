package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Glyphs that follow one another in a line without a wide gap. */
final class Segment {

  /** A gap of this share of the size parts words where the file has no blank of its own. */
  private static final float WORD_GAP = 0.17f;

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final List<Glyph> glyphs = new ArrayList<>();
  private float left = Float.MAX_VALUE;
  private float right = -Float.MAX_VALUE;
  private float baseline;
  private float size;

  void add(Glyph glyph) {
    glyphs.add(glyph);
    if (glyph.isBlank()) {
      return;
    }
    left = Math.min(left, glyph.x());
    right = Math.max(right, glyph.right());
    if (glyph.size() > size) {
      size = glyph.size();
      baseline = glyph.baseline();
    }
  }

  void addAll(Segment other) {
    other.glyphs.forEach(this::add);
    glyphs.sort(Comparator.comparingDouble(Glyph::x));
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  /** How many letters it has, blanks left out. */
  int letters() {
    int letters = 0;
    for (Glyph glyph : glyphs) {
      letters += glyph.isBlank() ? 0 : glyph.text().length();
    }
    return letters;
  }

  float left() {
    return left;
  }

  float right() {
    return right;
  }

  float center() {
    return (left + right) / 2;
  }

  float baseline() {
    return baseline;
  }

  /** Of its largest letters. */
  float size() {
    return size;
  }

  float top() {
    return baseline - 0.75f * size;
  }

  float bottom() {
    return baseline + 0.2f * size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Whether a glyph is smaller and stands higher than the line. */
  boolean isRaised(Glyph glyph) {
    return glyph.size() < 0.8f * size && glyph.baseline() < baseline - 0.15f * size;
  }

  /** The glyphs as they are to be written: blanks between words, raised digits as such. */
  List<Glyph> written() {
    List<Glyph> out = new ArrayList<>(glyphs.size() + 16);
    Glyph last = null;
    boolean blank = false;
    for (Glyph glyph : glyphs) {
      if (glyph.isBlank()) {
        blank = true;
        continue;
      }
      if (last != null && (blank || isApart(last, glyph))) {
        out.add(new Glyph(" ", last.right(), baseline, 0, size, 1));
      }
      blank = false;
      out.add(isRaised(glyph) && glyph.isDigit() ? raised(glyph) : glyph);
      last = glyph;
    }
    return out;
  }

  private boolean isApart(Glyph last, Glyph next) {
    boolean words = next.text().length() > 2 || next.confidence() < 1;
    return words || next.x() - last.right() > WORD_GAP * Math.max(last.size(), next.size());
  }

  static Glyph raised(Glyph digit) {
    return digit.withText(SUPERSCRIPTS.substring(digit.text().charAt(0) - '0').substring(0, 1));
  }

  String text() {
    StringBuilder text = new StringBuilder();
    written().forEach(glyph -> text.append(glyph.text()));
    return text.toString();
  }
}
