package org.roviec.ingest.odf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.roviec.ingest.flow.ListCounter;
import org.roviec.ingest.flow.NumberLevel;
import org.roviec.ingest.flow.NumberStyle;
import org.roviec.ingest.flow.Symbols;
import org.roviec.ingest.xml.XmlReader;

/** Reads the levels of a list style. */
final class OdfLevels {

  private OdfLevels() {}

  static List<NumberLevel> read(XmlReader xml) throws IOException {
    List<NumberLevel> levels = new ArrayList<>();
    xml.children(name -> {
      int index = xml.number("level", 1) - 1;
      if (index < 0 || index >= ListCounter.LEVELS) {
        xml.skip();
        return;
      }
      while (levels.size() <= index) {
        levels.add(NumberLevel.SILENT);
      }
      levels.set(
          index,
          switch (name) {
            case "list-level-style-number", "outline-level-style" -> number(xml, index);
            case "list-level-style-bullet" -> bullet(xml);
            default -> {
              xml.skip();
              yield NumberLevel.SILENT;
            }
          });
    });
    return levels;
  }

  private static NumberLevel number(XmlReader xml, int index) throws IOException {
    String format = xml.attribute("num-format", "");
    String given = xml.attribute("num-list-format", "");
    String prefix = xml.attribute("num-prefix", "");
    String suffix = xml.attribute("num-suffix", "");
    int shown = Math.clamp(xml.number("display-levels", 1), 1, index + 1);
    int start = xml.number("start-value", 1);
    String gap = gap(xml);
    if (format.isEmpty()) {
      return NumberLevel.SILENT;
    }
    String pattern =
        given.isEmpty()
            ? prefix + numbers(index, shown) + suffix
            : given.replaceAll("%(\\d)%", "%$1");
    return new NumberLevel(style(format), pattern, start, NumberLevel.USUAL, false, gap);
  }

  private static String numbers(int index, int shown) {
    StringBuilder out = new StringBuilder();
    for (int level = index - shown + 1; level <= index; level++) {
      out.append(out.isEmpty() ? "" : ".").append('%').append(level + 1);
    }
    return out.toString();
  }

  private static NumberLevel bullet(XmlReader xml) throws IOException {
    String sign = xml.attribute("bullet-char", "•");
    String[] font = new String[1];
    String[] gap = {" "};
    xml.children(name -> {
      if (name.equals("text-properties")) {
        font[0] = xml.attribute("font-name", xml.attribute("font-family", ""));
      } else if (name.equals("list-level-properties")) {
        gap[0] = gapIn(xml);
        return;
      }
      xml.skip();
    });
    String pattern = Symbols.of(sign, font[0]);
    return new NumberLevel(NumberStyle.NONE, pattern, 1, NumberLevel.USUAL, false, gap[0]);
  }

  private static String gap(XmlReader xml) throws IOException {
    String[] gap = {" "};
    xml.children(name -> {
      if (name.equals("list-level-properties")) {
        gap[0] = gapIn(xml);
      } else {
        xml.skip();
      }
    });
    return gap[0];
  }

  private static String gapIn(XmlReader xml) throws IOException {
    String[] gap = {" "};
    xml.children(name -> {
      if ("nothing".equals(xml.attribute("label-followed-by"))) {
        gap[0] = "";
      }
      xml.skip();
    });
    return gap[0];
  }

  private static NumberStyle style(String format) {
    return switch (format) {
      case "I" -> NumberStyle.UPPER_ROMAN;
      case "i" -> NumberStyle.LOWER_ROMAN;
      case "A" -> NumberStyle.UPPER_LETTER;
      case "a" -> NumberStyle.LOWER_LETTER;
      default -> NumberStyle.DECIMAL;
    };
  }
}
