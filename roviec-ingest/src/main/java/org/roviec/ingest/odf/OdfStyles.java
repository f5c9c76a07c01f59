package org.roviec.ingest.odf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.flow.NumberLevel;
import org.roviec.ingest.xml.XmlReader;

/** Styles, fonts and list styles, by family and name. Those of a part hide those shared by all. */
final class OdfStyles {

  private static final int DEEPEST = 30;

  private final @Nullable OdfStyles shared;
  private final Map<String, OdfStyle> styles = new HashMap<>();
  private final Map<String, OdfStyle> usual = new HashMap<>();
  private final Map<String, String> fonts = new HashMap<>();
  private final Map<String, List<NumberLevel>> lists = new HashMap<>();
  private @Nullable List<NumberLevel> outline;

  OdfStyles(@Nullable OdfStyles shared) {
    this.shared = shared;
  }

  /** Reads one of the elements that hold styles. */
  void read(XmlReader xml) throws IOException {
    xml.children(name -> {
      switch (name) {
        case "font-face" -> {
          fonts.put(
              xml.attribute("name", ""), xml.attribute("font-family", "").replace("'", "").strip());
          xml.skip();
        }
        case "style" -> readStyle(xml);
        case "default-style" -> usual.put(xml.attribute("family", ""), properties(xml));
        case "list-style" -> lists.put(xml.attribute("name", ""), OdfLevels.read(xml));
        case "outline-style" -> outline = OdfLevels.read(xml);
        default -> xml.skip();
      }
    });
  }

  private void readStyle(XmlReader xml) throws IOException {
    String key = xml.attribute("family", "") + ':' + xml.attribute("name", "");
    String parent = xml.attribute("parent-style-name");
    String list = xml.attribute("list-style-name");
    String master = xml.attribute("master-page-name");
    OdfStyle style = properties(xml);
    style.parent = parent;
    style.list = list;
    if (master != null && !master.isEmpty()) {
      style.breaksBefore = true;
    }
    styles.put(key, style);
  }

  private static OdfStyle properties(XmlReader xml) throws IOException {
    OdfStyle style = new OdfStyle();
    xml.children(name -> {
      switch (name) {
        case "text-properties" -> readLetters(xml, style);
        case "paragraph-properties" -> {
          style.breaksBefore = breaks(xml.attribute("break-before"));
          style.breaksAfter = breaks(xml.attribute("break-after"));
        }
        case "table-cell-properties" -> style.bordered = isBordered(xml);
        default -> {}
      }
      xml.skip();
    });
    return style;
  }

  private static void readLetters(XmlReader xml, OdfStyle style) {
    style.font = xml.attribute("font-name");
    String family = xml.attribute("font-family");
    style.font = style.font == null && family != null ? family.replace("'", "") : style.font;
    String transform = xml.attribute("text-transform");
    String variant = xml.attribute("font-variant");
    if (transform != null || variant != null) {
      style.capitals = "uppercase".equals(transform) || "small-caps".equals(variant);
    }
    String line = xml.attribute("text-line-through-style");
    style.struck = line == null ? null : Boolean.valueOf(!line.equals("none"));
    String display = xml.attribute("display");
    style.hidden = display == null ? null : Boolean.valueOf(display.equals("none"));
    String position = xml.attribute("text-position");
    style.raised = position == null ? null : Boolean.valueOf(isRaised(position));
  }

  private static boolean isRaised(String position) {
    return position.startsWith("super") || XmlReader.wholeNumber(position.split("%", 2)[0], 0) > 0;
  }

  private static @Nullable Boolean breaks(@Nullable String value) {
    return value == null ? null : Boolean.valueOf(value.equals("page"));
  }

  private static Boolean isBordered(XmlReader xml) {
    return isLine(xml.attribute("border"))
        || isLine(xml.attribute("border-left"))
        || isLine(xml.attribute("border-right"));
  }

  private static boolean isLine(@Nullable String border) {
    return border != null && !border.startsWith("none") && !border.startsWith("0");
  }

  private @Nullable OdfStyle style(String family, String name) {
    OdfStyle own = styles.get(family + ':' + name);
    return own != null || shared == null ? own : shared.style(family, name);
  }

  private @Nullable OdfStyle usual(String family) {
    OdfStyle own = usual.get(family);
    return own != null || shared == null ? own : shared.usual(family);
  }

  /** What a style says, or the ones it comes from; null if none says anything. */
  <T> @Nullable T find(
      String family, @Nullable String name, Function<OdfStyle, @Nullable T> property) {
    OdfStyle style = name == null ? null : style(family, name);
    for (int depth = 0; style != null && depth < DEEPEST; depth++) {
      T value = property.apply(style);
      if (value != null) {
        return value;
      }
      style = style.parent == null ? null : style(family, style.parent);
    }
    OdfStyle last = usual(family);
    return last == null ? null : property.apply(last);
  }

  /** The family of a font, by the name styles call it. */
  @Nullable String family(@Nullable String font) {
    if (font == null) {
      return null;
    }
    String family = fonts.get(font);
    if (family == null && shared != null) {
      return shared.family(font);
    }
    return family == null ? font : family;
  }

  /** The levels of a list style; none for an unknown one. */
  List<NumberLevel> levels(@Nullable String name) {
    List<NumberLevel> own = name == null ? List.of() : lists.get(name);
    if (own == null) {
      return shared == null ? List.of() : shared.levels(name);
    }
    return own;
  }

  /** The levels of numbered headings. */
  List<NumberLevel> outline() {
    List<NumberLevel> own = outline;
    if (own == null) {
      return shared == null ? List.of() : shared.outline();
    }
    return own;
  }
}
