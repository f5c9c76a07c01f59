package org.roviec.ingest.page;

/**
 * Letters printed together: one of a text layer, a whole word of a recognized page. Places are in
 * the page's own unit, from its upper left corner as it is read.
 *
 * @param text the letters, never empty
 * @param x left edge
 * @param baseline the line they stand on
 * @param width to the right
 * @param size of the font
 * @param confidence in [0,1]; 1 for letters the file holds itself
 */
public record Glyph(
    String text, float x, float baseline, float width, float size, float confidence) {

  /** Share of the size that lies above the baseline, marks on capitals included. */
  private static final float ABOVE = 0.92f;

  private static final float BELOW = 0.24f;

  float right() {
    return x + width;
  }

  float top() {
    return baseline - ABOVE * size;
  }

  float bottom() {
    return baseline + BELOW * size;
  }

  float middle() {
    return baseline - 0.3f * size;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  boolean isDigit() {
    return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }

  Glyph withText(String other) {
    return new Glyph(other, x, baseline, width, size, confidence);
  }
}
