package org.roviec.ingest.pdf;

/**
 * A letter as the page's content draws it.
 *
 * @param text its character or characters
 * @param x origin on the page as it is shown, in points from the left
 * @param y origin on the page as it is shown, in points from the top
 * @param dx advance to the right
 * @param dy advance downwards
 * @param size of the font, in points
 * @param font how its characters are to be understood
 * @param ink whether it can be seen
 */
record Letter(
    String text, double x, double y, double dx, double dy, double size, FontCode font, Ink ink) {

  /** Whether it can be seen. */
  enum Ink {
    SEEN,
    /** Drawn without ink, as recognized text below a scan is. */
    UNPAINTED,
    /** White on white, or outside the page. */
    HIDDEN
  }

  double advance() {
    return Math.hypot(dx, dy);
  }

  /** Quarter turns clockwise of its writing; −1 where it is none. */
  int turns() {
    double degrees = Math.toDegrees(Math.atan2(dy, dx));
    long quarter = Math.round(degrees / 90);
    return Math.abs(degrees - quarter * 90) > 5 ? -1 : (int) ((quarter + 4) % 4);
  }

  Letter withText(String other) {
    return new Letter(other, x, y, dx, dy, size, font, ink);
  }

  Letter joinedWith(Letter next, String joined) {
    return new Letter(joined, x, y, dx + next.dx, dy + next.dy, size, font, ink);
  }
}
