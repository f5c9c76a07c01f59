package org.roviec.ingest.word;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.flow.Lettering;
import org.roviec.ingest.legacy.LegacyFont;
import org.roviec.ingest.xml.XmlReader;

/**
 * What the properties of a run say of its letters; null where they say nothing and what they build
 * on holds.
 */
record RunStyle(
    @Nullable String style,
    @Nullable String font,
    @Nullable Boolean capitals,
    @Nullable Boolean struck,
    @Nullable Boolean hidden,
    @Nullable Boolean raised) {

  static final RunStyle NONE = new RunStyle(null, null, null, null, null, null);

  /** Reads {@code w:rPr}. */
  static RunStyle read(XmlReader xml) throws IOException {
    Builder builder = new Builder();
    xml.children(name -> {
      switch (name) {
        case "rStyle" -> builder.style = xml.attribute("val");
        case "rFonts" -> builder.font = font(xml);
        case "caps", "smallCaps" -> builder.capitals = isOn(xml) || builder.isCapital();
        case "strike", "dstrike" -> builder.struck = isOn(xml) || builder.isStruck();
        case "vanish" -> builder.hidden = isOn(xml);
        case "vertAlign" -> builder.raised = "superscript".equals(xml.attribute("val"));
        default -> {}
      }
      xml.skip();
    });
    return builder.build();
  }

  /** The font of letters beyond ASCII; a theme's font is never an old one. */
  private static @Nullable String font(XmlReader xml) {
    String font = xml.attribute("hAnsi");
    font = font == null ? xml.attribute("ascii") : font;
    boolean theme = xml.attribute("hAnsiTheme") != null || xml.attribute("asciiTheme") != null;
    return font == null && theme ? "" : font;
  }

  /** Whether a property that can be switched is on. */
  static boolean isOn(XmlReader xml) {
    return switch (xml.attribute("val", "true")) {
      case "0", "false", "off", "none" -> false;
      default -> true;
    };
  }

  /** These properties, and where they say nothing those of a base. */
  RunStyle over(RunStyle base) {
    if (base.equals(NONE)) {
      return this;
    }
    return new RunStyle(
        style,
        font == null ? base.font : font,
        capitals == null ? base.capitals : capitals,
        struck == null ? base.struck : struck,
        hidden == null ? base.hidden : hidden,
        raised == null ? base.raised : raised);
  }

  /** Whether the letters are not printed. */
  boolean isHidden() {
    return Boolean.TRUE.equals(hidden);
  }

  /** How the letters are printed. */
  Lettering lettering() {
    return Lettering.of(
        LegacyFont.of(font),
        Boolean.TRUE.equals(capitals),
        Boolean.TRUE.equals(struck),
        Boolean.TRUE.equals(raised));
  }

  private static final class Builder {
    private @Nullable String style;
    private @Nullable String font;
    private @Nullable Boolean capitals;
    private @Nullable Boolean struck;
    private @Nullable Boolean hidden;
    private @Nullable Boolean raised;

    boolean isCapital() {
      return Boolean.TRUE.equals(capitals);
    }

    boolean isStruck() {
      return Boolean.TRUE.equals(struck);
    }

    RunStyle build() {
      return new RunStyle(style, font, capitals, struck, hidden, raised);
    }
  }
}
