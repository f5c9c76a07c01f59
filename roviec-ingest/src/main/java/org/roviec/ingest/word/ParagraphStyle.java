package org.roviec.ingest.word;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.xml.XmlReader;

/**
 * What the properties of a paragraph say; null where they say nothing.
 *
 * @param style its style
 * @param list id of its list; 0 for none
 * @param level its level in the list, from 0
 * @param numberedBy the style that gave the list, if a style did: its level may hang on that
 * @param breaks whether a page begins with it
 * @param deletedMark whether its end was deleted, so that it goes on with the next paragraph
 */
record ParagraphStyle(
    @Nullable String style,
    @Nullable Integer list,
    @Nullable Integer level,
    @Nullable String numberedBy,
    @Nullable Boolean breaks,
    boolean deletedMark) {

  static final ParagraphStyle NONE = new ParagraphStyle(null, null, null, null, null, false);

  /** Takes the properties of a section that ends with a paragraph. */
  @FunctionalInterface
  interface Section {
    void take(XmlReader xml) throws IOException;
  }

  /** Reads {@code w:pPr}. */
  static ParagraphStyle read(XmlReader xml, Section section) throws IOException {
    Builder builder = new Builder();
    xml.children(name -> {
      switch (name) {
        case "pStyle" -> builder.style = xml.attribute("val");
        case "pageBreakBefore" -> builder.breaks = RunStyle.isOn(xml);
        case "numPr" -> {
          builder.readNumber(xml);
          return;
        }
        case "rPr" -> {
          xml.children(mark -> {
            builder.deletedMark |= mark.equals("del") || mark.equals("moveFrom");
            xml.skip();
          });
          return;
        }
        case "sectPr" -> {
          section.take(xml);
          return;
        }
        default -> {}
      }
      xml.skip();
    });
    return builder.build();
  }

  /** These properties, and where they say nothing those of a style. */
  ParagraphStyle over(ParagraphStyle base, String baseStyle) {
    return new ParagraphStyle(
        style,
        list == null ? base.list : list,
        level == null ? base.level : level,
        list != null || base.list == null ? numberedBy : baseStyle,
        breaks == null ? base.breaks : breaks,
        deletedMark);
  }

  private static final class Builder {
    private @Nullable String style;
    private @Nullable Integer list;
    private @Nullable Integer level;
    private @Nullable Boolean breaks;
    private boolean deletedMark;

    void readNumber(XmlReader xml) throws IOException {
      xml.children(name -> {
        switch (name) {
          case "numId" -> list = xml.number("val", 0);
          case "ilvl" -> level = xml.number("val", 0);
          default -> {}
        }
        xml.skip();
      });
    }

    ParagraphStyle build() {
      return new ParagraphStyle(style, list, level, null, breaks, deletedMark);
    }
  }
}
