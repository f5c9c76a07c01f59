package org.roviec.ingest.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.roviec.ingest.legacy.LegacyLetters;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.page.Glyph;
import org.roviec.ingest.page.PrintedPage;
import org.roviec.ingest.page.Rule;

/** The letters of a page made ready: old encodings read, doubles left out, turned upright. */
final class Letters {

  private final Drawing drawing;
  private final Rectangle2D shown;
  private final List<Letter> letters = new ArrayList<>();
  private final int turns;

  Letters(Drawing drawing, Rectangle2D shown, boolean unpainted) {
    this.drawing = drawing;
    this.shown = shown;
    Doubles doubles = new Doubles();
    boolean decoded = isUnicodeAnyway(drawing.letters);
    for (Letter letter : drawing.letters) {
      boolean seen =
          letter.ink() == Letter.Ink.SEEN || unpainted && letter.ink() == Letter.Ink.UNPAINTED;
      if (seen && !doubles.hasSeen(letter)) {
        add(decoded ? letter : decode(letter), decoded);
      }
    }
    this.turns = usualTurns();
  }

  /** Whether fonts named after an old encoding give Unicode all the same. */
  private static boolean isUnicodeAnyway(List<Letter> letters) {
    for (Letter letter : letters) {
      char c = letter.text().charAt(0);
      if (letter.font() != FontCode.UNICODE && c >= '\u1ea0' && c <= '\u1ef9') {
        return true;
      }
    }
    return false;
  }

  private static Letter decode(Letter letter) {
    String latin = letter.text().replace('\u03bc', '\u00b5').replace('\u2206', '\u00d0');
    return switch (letter.font()) {
      case TCVN3 -> letter.withText(LegacyLetters.tcvn3(latin));
      case TCVN3_CAPITALS -> letter.withText(LegacyLetters.tcvn3(latin).toUpperCase(Locale.ROOT));
      case VNI, UNICODE -> letter;
    };
  }

  private void add(Letter letter, boolean decoded) {
    if (!decoded && letter.font() == FontCode.VNI) {
      Letter last = letters.isEmpty() ? null : letters.getLast();
      if (last != null && last.font() == FontCode.VNI) {
        String joined = LegacyLetters.vni(last.text() + letter.text());
        if (joined.length() == 1) {
          letters.removeLast();
          letters.add(last.joinedWith(letter, joined));
          return;
        }
      }
    }
    letters.add(letter);
  }

  private int usualTurns() {
    int[] counts = new int[4];
    for (Letter letter : letters) {
      int turned = letter.turns();
      if (turned >= 0) {
        counts[turned]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return best;
  }

  /** The letters as plain text, as they follow one another in the file. */
  String plain() {
    StringBuilder text = new StringBuilder();
    Letter last = null;
    for (Letter letter : letters) {
      if (last != null
          && Math.abs(letter.y() - last.y()) + Math.abs(letter.x() - last.x() - last.dx())
              > 0.2 * letter.size()) {
        text.append(Math.abs(letter.y() - last.y()) > 0.5 * letter.size() ? '\n' : ' ');
      }
      text.append(letter.text());
      last = letter;
    }
    return text.toString();
  }

  /** How many there are, blanks not counted. */
  long count() {
    return letters.stream().filter(letter -> !letter.text().isBlank()).count();
  }

  /** How many have no meaning outside the file. */
  long unreadable() {
    return letters.stream().filter(l -> Characters.isPrivate(l.text().charAt(0))).count();
  }

  /** How many are in fonts of an old encoding. */
  long legacy() {
    return letters.stream().filter(letter -> letter.font() != FontCode.UNICODE).count();
  }

  /** The page, upright. */
  PrintedPage page(List<Furniture> known, int number) {
    AffineTransform upright = AffineTransform.getQuadrantRotateInstance(-turns);
    Rectangle2D turned = upright.createTransformedShape(shown).getBounds2D();
    upright.preConcatenate(
        AffineTransform.getTranslateInstance(-turned.getMinX(), -turned.getMinY()));
    List<Furniture> furniture = new ArrayList<>(known);
    List<Glyph> glyphs = new ArrayList<>(letters.size());
    Map<Furniture.Kind, StringBuilder> aside = new HashMap<>();
    for (Letter letter : letters) {
      int angle = letter.turns();
      if (angle == turns) {
        glyphs.add(glyph(letter, upright));
      } else {
        Furniture.Kind kind = angle < 0 ? Furniture.Kind.WATERMARK : Furniture.Kind.STAMP;
        aside.computeIfAbsent(kind, key -> new StringBuilder()).append(letter.text());
      }
    }
    aside.forEach((kind, text) -> furniture.add(new Furniture(kind, number, text.toString())));
    return new PrintedPage(
        shown.getWidth(),
        shown.getHeight(),
        glyphs,
        rules(upright),
        inverse(upright),
        furniture,
        1);
  }

  private static AffineTransform inverse(AffineTransform upright) {
    AffineTransform back = new AffineTransform(upright);
    try {
      back.invert();
    } catch (java.awt.geom.NoninvertibleTransformException e) {
      throw new AssertionError("turning can be undone", e);
    }
    return back;
  }

  private static Glyph glyph(Letter letter, AffineTransform upright) {
    Point2D at = upright.transform(new Point2D.Double(letter.x(), letter.y()), null);
    return new Glyph(
        Characters.plain(letter.text()),
        (float) at.getX(),
        (float) at.getY(),
        (float) letter.advance(),
        (float) letter.size(),
        1);
  }

  private List<Rule> rules(AffineTransform upright) {
    List<Rule> rules = new ArrayList<>();
    double[] ends = new double[4];
    for (double[] line : drawing.rules) {
      upright.transform(line, 0, ends, 0, 2);
      double width = Math.abs(ends[2] - ends[0]);
      double height = Math.abs(ends[3] - ends[1]);
      rules.add(
          new Rule(
              (float) Math.min(ends[0], ends[2]),
              (float) Math.min(ends[1], ends[3]),
              (float) Math.max(width, height),
              width >= height));
    }
    return rules;
  }
}
