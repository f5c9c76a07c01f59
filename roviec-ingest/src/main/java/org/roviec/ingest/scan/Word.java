package org.roviec.ingest.scan;

/**
 * A recognized word.
 *
 * @param line number of its line, as they were found
 * @param text its letters
 * @param x left edge in pixels
 * @param y upper edge in pixels
 * @param width in pixels
 * @param height in pixels
 * @param baseline the line it stands on, in pixels from the top
 * @param size of the letters of its line, in pixels
 * @param confidence in [0,1]
 */
record Word(
    int line,
    String text,
    float x,
    float y,
    float width,
    float height,
    float baseline,
    float size,
    float confidence) {

  Word sized(float other) {
    return new Word(line, text, x, y, width, height, baseline, other, confidence);
  }

  Word moved(float dx, float dy) {
    return new Word(line, text, x + dx, y + dy, width, height, baseline + dy, size, confidence);
  }
}
