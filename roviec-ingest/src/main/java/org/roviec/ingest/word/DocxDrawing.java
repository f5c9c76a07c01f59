package org.roviec.ingest.word;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.flow.Flow;
import org.roviec.ingest.flow.Story;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.xml.XmlReader;

/** Finds the text in drawings, DrawingML or VML: text boxes with their places, and watermarks. */
final class DocxDrawing {

  private static final double EMU_PER_POINT = 12_700;

  /** A box so many points below the beginning of its paragraph stands under its first line. */
  private static final double BELOW = 20;

  private final DocxStory story;
  private final XmlReader xml;
  private final Flow flow;
  private double anchorX;
  private double anchorY;
  private double x;
  private double y;
  private boolean byText;

  DocxDrawing(DocxStory story) {
    this.story = story;
    this.xml = story.xml;
    this.flow = story.flow;
  }

  void read() throws IOException {
    xml.children(this::take);
  }

  private void take(String name) throws IOException {
    switch (name) {
      case "txbxContent" -> readBox();
      case "AlternateContent" -> DocxStory.alternative(xml, this::take);
      case "positionH" -> anchorX = readPosition();
      case "positionV" -> {
        String from = xml.attribute("relativeFrom", "");
        byText = from.equals("paragraph") || from.equals("line");
        anchorY = readPosition();
      }
      case "off" -> {
        x = coordinate("x");
        y = coordinate("y");
        xml.skip();
      }
      case "shape", "rect", "roundrect", "group" -> {
        takeVmlPlace(xml.attribute("style"));
        xml.children(this::take);
      }
      case "textpath" -> {
        flow.furniture(Furniture.Kind.WATERMARK, xml.attribute("string", ""));
        xml.skip();
      }
      default -> xml.children(this::take);
    }
  }

  private double coordinate(String name) {
    return xml.number(name, 0) / EMU_PER_POINT;
  }

  private double readPosition() throws IOException {
    double[] at = new double[1];
    xml.children(name -> {
      String value = xml.text();
      if (name.equals("posOffset")) {
        at[0] = XmlReader.wholeNumber(value, 0) / EMU_PER_POINT;
      } else if (name.equals("align")) {
        at[0] = aligned(value.strip());
      }
    });
    return at[0];
  }

  /** Roughly where a box is that is not placed by a distance, in points. */
  private static double aligned(String side) {
    return switch (side) {
      case "center" -> 200;
      case "right", "outside" -> 400;
      case "bottom" -> 700;
      default -> 0;
    };
  }

  private void takeVmlPlace(@Nullable String style) {
    if (style == null) {
      return;
    }
    byText = true;
    for (String property : style.split(";")) {
      int colon = property.indexOf(':');
      String value = property.substring(colon + 1).strip();
      switch (property.substring(0, Math.max(0, colon)).strip()) {
        case "margin-left", "left" -> x = points(value);
        case "margin-top", "top" -> y = points(value);
        case "mso-position-vertical-relative" ->
            byText = value.equals("text") || value.equals("line");
        default -> {}
      }
    }
  }

  private static double points(String length) {
    String digits = length.toLowerCase(Locale.ROOT).replaceAll("[a-z]+$", "");
    try {
      double value = Double.parseDouble(digits);
      String unit = length.substring(digits.length()).toLowerCase(Locale.ROOT);
      return switch (unit) {
        case "in" -> value * 72;
        case "cm" -> value * 72 / 2.54;
        case "mm" -> value * 72 / 25.4;
        default -> value;
      };
    } catch (NumberFormatException none) {
      return 0;
    }
  }

  private void readBox() throws IOException {
    flow.beginAside();
    new DocxStory(story.document, xml, flow).readBlocks();
    Story box = flow.endAside();
    if (story.isShown()) {
      double top = anchorY + y;
      flow.box(anchorX + x, top, byText && top > BELOW, box);
    }
  }
}
