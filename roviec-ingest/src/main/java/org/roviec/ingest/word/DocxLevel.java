package org.roviec.ingest.word;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.flow.NumberLevel;
import org.roviec.ingest.flow.NumberStyle;
import org.roviec.ingest.flow.Symbols;
import org.roviec.ingest.legacy.LegacyFont;
import org.roviec.ingest.xml.XmlReader;

/**
 * A level of a list as {@code w:lvl} describes it.
 *
 * @param level what is printed
 * @param style the paragraph style that belongs to it
 */
record DocxLevel(NumberLevel level, @Nullable String style) {

  /** Reads {@code w:lvl}. */
  static DocxLevel read(XmlReader xml) throws IOException {
    Builder builder = new Builder();
    xml.children(name -> builder.take(name, xml));
    return builder.build();
  }

  /** A number style by its name in WordprocessingML; unknown ones count as 1, 2, 3. */
  static NumberStyle numberStyle(String format) {
    return switch (format) {
      case "upperRoman" -> NumberStyle.UPPER_ROMAN;
      case "lowerRoman" -> NumberStyle.LOWER_ROMAN;
      case "upperLetter" -> NumberStyle.UPPER_LETTER;
      case "lowerLetter" -> NumberStyle.LOWER_LETTER;
      case "decimalZero" -> NumberStyle.DECIMAL_ZERO;
      case "bullet", "none" -> NumberStyle.NONE;
      default -> NumberStyle.DECIMAL;
    };
  }

  private static final class Builder {
    private int start = 1;
    private String format = "decimal";
    private String text = "";
    private int restart = NumberLevel.USUAL;
    private boolean decimal;
    private String gap = " ";
    private @Nullable String style;
    private @Nullable String font;

    void take(String name, XmlReader xml) throws IOException {
      switch (name) {
        case "start" -> start = xml.number("val", 1);
        case "numFmt" -> format = xml.attribute("val", "decimal");
        case "lvlText" -> text = xml.attribute("val", "");
        case "lvlRestart" -> restart = xml.number("val", NumberLevel.USUAL);
        case "isLgl" -> decimal = RunStyle.isOn(xml);
        case "suff" -> gap = "nothing".equals(xml.attribute("val")) ? "" : " ";
        case "pStyle" -> style = xml.attribute("val");
        case "rPr" -> {
          font = RunStyle.read(xml).font();
          return;
        }
        case "AlternateContent", "Choice", "Fallback" -> {
          xml.children(inner -> take(inner, xml));
          return;
        }
        default -> {}
      }
      xml.skip();
    }

    DocxLevel build() {
      LegacyFont legacy = LegacyFont.of(font);
      String words = legacy == null ? text : legacy.printed(text);
      String pattern = format.equals("bullet") ? bullet(text, font) : words;
      return new DocxLevel(
          new NumberLevel(numberStyle(format), pattern, start, restart, decimal, gap), style);
    }
  }

  /** A bullet as it looks; the letter o stands for a ring. */
  static String bullet(String text, @Nullable String font) {
    return text.equals("o") ? "○" : Symbols.of(text, font);
  }
}
