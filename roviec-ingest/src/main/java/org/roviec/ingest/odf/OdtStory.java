package org.roviec.ingest.odf;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.flow.Flow;
import org.roviec.ingest.xml.XmlReader;

/** Reads paragraphs, lists and tables: of the body, a cell, a note, a header or a text box. */
final class OdtStory {

  final XmlReader xml;
  final Flow flow;
  final OdfStyles styles;
  final OdtLists lists;

  OdtStory(XmlReader xml, Flow flow, OdfStyles styles) {
    this(xml, flow, styles, new OdtLists(styles));
  }

  private OdtStory(XmlReader xml, Flow flow, OdfStyles styles, OdtLists lists) {
    this.xml = xml;
    this.flow = flow;
    this.styles = styles;
    this.lists = lists;
  }

  /** A story inside this one, whose lists are counted together with this one's. */
  OdtStory inner() {
    return new OdtStory(xml, flow, styles, lists.inner());
  }

  void readBlocks() throws IOException {
    xml.children(this::take);
  }

  private void take(String name) throws IOException {
    switch (name) {
      case "p" -> new OdtParagraph(this).read();
      case "h" -> {
        int level = xml.number("outline-level", 1);
        lists.heading(level, !"true".equals(xml.attribute("is-list-header")));
        new OdtParagraph(this).read();
      }
      case "list" -> readList();
      case "numbered-paragraph" -> {
        lists.numbered(
            xml.attribute("list-id"), xml.attribute("style-name"), xml.number("level", 1));
        xml.children(this::take);
      }
      case "table" -> readTable();
      case "section" -> {
        if ("none".equals(xml.attribute("display"))) {
          flow.sightings().hidden();
          xml.skip();
        } else {
          xml.children(this::take);
        }
      }
      case "tracked-changes" -> readChanges();
      case "frame", "custom-shape", "rect", "g", "a" -> new OdtParagraph(this).readDrawing(name);
      case "table-of-content",
          "illustration-index",
          "table-index",
          "alphabetical-index",
          "user-index",
          "bibliography",
          "index-body",
          "index-title" ->
          xml.children(this::take);
      default -> xml.skip();
    }
  }

  private void readList() throws IOException {
    lists.begin(
        xml.attribute("style-name"),
        xml.attribute("id"),
        xml.attribute("continue-list"),
        "true".equals(xml.attribute("continue-numbering")));
    xml.children(name -> {
      switch (name) {
        case "list-item" -> {
          lists.item(xml.number("start-value", -1));
          xml.children(this::take);
        }
        case "list-header" -> {
          lists.header();
          xml.children(this::take);
        }
        default -> xml.skip();
      }
    });
    lists.end();
  }

  /** Deleted text is kept here, apart from the text. */
  private void readChanges() throws IOException {
    xml.children(region ->
        xml.children(name -> {
          if (name.equals("insertion")) {
            flow.sightings().inserted();
          } else if (name.equals("deletion")) {
            flow.sightings().deleted();
          }
          xml.skip();
        }));
  }

  private void readTable() throws IOException {
    flow.beginTable(false);
    xml.children(this::takeRows);
    flow.endTable();
  }

  private void takeRows(String name) throws IOException {
    switch (name) {
      case "table-header-rows", "table-rows", "table-row-group" -> xml.children(this::takeRows);
      case "table-row" -> new Row().read();
      default -> xml.skip();
    }
  }

  /** One row; covered cells belong to one on their left or above. */
  private final class Row {
    private int covered;

    void read() throws IOException {
      flow.beginRow(0);
      xml.children(name -> {
        switch (name) {
          case "table-cell" -> readCell();
          case "covered-table-cell" -> {
            cover(xml.number("number-columns-repeated", 1));
            xml.skip();
          }
          default -> xml.skip();
        }
      });
    }

    private void readCell() throws IOException {
      int span = Math.clamp(xml.number("number-columns-spanned", 1), 1, 200);
      covered = span - 1;
      @Nullable String style = xml.attribute("style-name");
      if (Boolean.TRUE.equals(styles.find("table-cell", style, cell -> cell.bordered))) {
        flow.drawBorders();
      }
      flow.beginCell(span, false);
      inner().readBlocks();
      flow.endCell();
    }

    private void cover(int cells) {
      for (int i = 0; i < Math.min(cells, 200); i++) {
        if (covered > 0) {
          covered--;
        } else {
          flow.beginCell(1, true);
          flow.endCell();
        }
      }
    }
  }
}
