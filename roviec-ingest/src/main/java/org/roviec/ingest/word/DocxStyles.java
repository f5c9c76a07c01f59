package org.roviec.ingest.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.xml.XmlReader;

/** The styles of a document ({@code word/styles.xml}), each with what it builds on. */
final class DocxStyles {

  private static final int DEEPEST = 30;

  private final Map<String, Style> styles = new HashMap<>();
  private RunStyle usual = RunStyle.NONE;
  private @Nullable Style paragraph;
  private @Nullable Style table;

  /** One style; what it does not say holds from the one it is based on. */
  static final class Style {
    final String id;
    @Nullable String base;
    RunStyle run = RunStyle.NONE;
    ParagraphStyle paragraph = ParagraphStyle.NONE;
    @Nullable Boolean bordered;
    private @Nullable RunStyle resolved;

    Style(String id) {
      this.id = id;
    }
  }

  DocxStyles(@Nullable XmlReader xml) throws IOException {
    if (xml != null) {
      xml.children(name -> read(name, xml));
    }
  }

  private void read(String name, XmlReader xml) throws IOException {
    switch (name) {
      case "docDefaults" -> readDefaults(xml);
      case "style" -> readStyle(xml);
      default -> xml.skip();
    }
  }

  private void readDefaults(XmlReader xml) throws IOException {
    xml.children(name -> {
      switch (name) {
        case "rPrDefault" -> readDefaults(xml);
        case "rPr" -> usual = RunStyle.read(xml);
        default -> xml.skip();
      }
    });
  }

  private void readStyle(XmlReader xml) throws IOException {
    Style style = new Style(xml.attribute("styleId", ""));
    String type = xml.attribute("type", "paragraph");
    boolean usualOne =
        "1".equals(xml.attribute("default")) || "true".equals(xml.attribute("default"));
    xml.children(name -> {
      switch (name) {
        case "basedOn" -> {
          style.base = xml.attribute("val");
          xml.skip();
        }
        case "rPr" -> style.run = RunStyle.read(xml);
        case "pPr" -> style.paragraph = ParagraphStyle.read(xml, section -> section.skip());
        case "tblPr" -> style.bordered = DocxTable.bordersIn(xml);
        default -> xml.skip();
      }
    });
    styles.put(style.id, style);
    if (usualOne && type.equals("paragraph")) {
      paragraph = style;
    } else if (usualOne && type.equals("table")) {
      table = style;
    }
  }

  /** The letters of a paragraph in this style. */
  RunStyle ofParagraph(@Nullable String id) {
    Style style = id == null ? paragraph : styles.getOrDefault(id, paragraph);
    return style == null ? usual : resolve(style, 0).over(usual);
  }

  /** What a character style says; nothing where it is unknown. */
  RunStyle ofRun(@Nullable String id) {
    Style style = id == null ? null : styles.get(id);
    return style == null ? RunStyle.NONE : resolve(style, 0);
  }

  private RunStyle resolve(Style style, int depth) {
    RunStyle known = style.resolved;
    if (known == null) {
      Style base = style.base == null || depth > DEEPEST ? null : styles.get(style.base);
      known = base == null ? style.run : style.run.over(resolve(base, depth + 1));
      style.resolved = known;
    }
    return known;
  }

  /** Numbers and page breaks of paragraphs in this style. */
  ParagraphStyle paragraphStyle(@Nullable String id) {
    Style style = id == null ? paragraph : styles.getOrDefault(id, paragraph);
    ParagraphStyle all = ParagraphStyle.NONE;
    for (int depth = 0; style != null && depth < DEEPEST; depth++) {
      all = all.over(style.paragraph, style.id);
      style = style.base == null ? null : styles.get(style.base);
    }
    return all;
  }

  /** Whether tables in this style have lines between their columns. */
  boolean isBordered(@Nullable String id) {
    Style style = id == null ? table : styles.getOrDefault(id, table);
    for (int depth = 0; style != null && depth < DEEPEST; depth++) {
      if (style.bordered != null) {
        return style.bordered;
      }
      style = style.base == null ? null : styles.get(style.base);
    }
    return false;
  }
}
