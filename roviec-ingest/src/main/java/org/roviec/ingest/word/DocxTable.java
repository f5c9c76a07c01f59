package org.roviec.ingest.word;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.flow.Flow;
import org.roviec.ingest.xml.XmlReader;

/** Reads {@code w:tbl}: rows, merged cells, lines between columns. */
final class DocxTable {

  /** Lines that part columns; those above and below a table say nothing. */
  private static final Set<String> UPRIGHT = Set.of("left", "right", "start", "end", "insideV");

  private final DocxDocument document;
  private final XmlReader xml;
  private final Flow flow;
  private boolean looked;

  DocxTable(DocxDocument document, XmlReader xml, Flow flow) {
    this.document = document;
    this.xml = xml;
    this.flow = flow;
  }

  void read() throws IOException {
    flow.beginTable(false);
    xml.children(this::take);
    flow.endTable();
  }

  private void take(String name) throws IOException {
    switch (name) {
      case "tblPr" -> readProperties();
      case "tr" -> {
        if (!looked && document.styles.isBordered(null)) {
          flow.drawBorders();
        }
        looked = true;
        new Row().read();
      }
      case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> xml.children(this::take);
      case "AlternateContent" -> DocxStory.alternative(xml, this::take);
      default -> xml.skip();
    }
  }

  private void readProperties() throws IOException {
    String[] style = new String[1];
    Boolean[] own = new Boolean[1];
    xml.children(name -> {
      switch (name) {
        case "tblStyle" -> {
          style[0] = xml.attribute("val");
          xml.skip();
        }
        case "tblBorders" -> own[0] = isDrawn(xml);
        default -> xml.skip();
      }
    });
    looked = true;
    Boolean drawn = own[0];
    if (drawn == null ? document.styles.isBordered(style[0]) : drawn) {
      flow.drawBorders();
    }
  }

  /** Whether a style's {@code w:tblPr} draws lines between columns; null if it says nothing. */
  static @Nullable Boolean bordersIn(XmlReader xml) throws IOException {
    Boolean[] found = new Boolean[1];
    xml.children(name -> {
      if (name.equals("tblBorders")) {
        found[0] = isDrawn(xml);
      } else {
        xml.skip();
      }
    });
    return found[0];
  }

  private static boolean isDrawn(XmlReader xml) throws IOException {
    boolean[] drawn = new boolean[1];
    xml.children(name -> {
      drawn[0] |= UPRIGHT.contains(name) && isLine(xml.attribute("val"));
      xml.skip();
    });
    return drawn[0];
  }

  private static boolean isLine(@Nullable String value) {
    return value != null && !value.equals("nil") && !value.equals("none");
  }

  /** Reads {@code w:tr}. */
  private final class Row {
    private int skipped;
    private boolean deleted;
    private boolean begun;

    void read() throws IOException {
      xml.children(this::take);
    }

    private void take(String name) throws IOException {
      switch (name) {
        case "trPr" -> xml.children(this::takeProperty);
        case "tc" -> {
          if (deleted) {
            xml.skip();
            return;
          }
          begin();
          new Cell().read();
        }
        case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> xml.children(this::take);
        case "AlternateContent" -> DocxStory.alternative(xml, this::take);
        default -> xml.skip();
      }
    }

    private void takeProperty(String name) throws IOException {
      switch (name) {
        case "gridBefore" -> skipped = xml.number("val", 0);
        case "del" -> {
          deleted = true;
          flow.sightings().deleted();
        }
        case "ins" -> flow.sightings().inserted();
        default -> {}
      }
      xml.skip();
    }

    private void begin() {
      if (!begun) {
        begun = true;
        flow.beginRow(Math.clamp(skipped, 0, Cell.MOST));
      }
    }
  }

  /** Reads {@code w:tc}. */
  private final class Cell {
    /** Word has no more columns than this. */
    static final int MOST = 63;

    private int span = 1;
    private boolean goesOn;
    private boolean begun;

    void read() throws IOException {
      DocxStory story = new DocxStory(document, xml, flow);
      xml.children(name -> {
        if (name.equals("tcPr")) {
          xml.children(this::takeProperty);
        } else {
          begin();
          story.takeBlock(name);
        }
      });
      begin();
      flow.endCell();
    }

    private void takeProperty(String name) throws IOException {
      switch (name) {
        case "gridSpan" -> span = Math.clamp(xml.number("val", 1), 1, MOST);
        case "vMerge" -> goesOn = !"restart".equals(xml.attribute("val"));
        case "tcBorders" -> {
          if (isDrawn(xml)) {
            flow.drawBorders();
          }
          return;
        }
        default -> {}
      }
      xml.skip();
    }

    private void begin() {
      if (!begun) {
        begun = true;
        flow.beginCell(span, goesOn);
      }
    }
  }
}
