package org.roviec.ingest.word;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.roviec.ingest.flow.Flow;
import org.roviec.ingest.xml.XmlReader;

/** Reads paragraphs and tables: of the body, a cell, a note, a header or a text box. */
final class DocxStory {

  final DocxDocument document;
  final XmlReader xml;
  final Flow flow;

  /** Fields that are open, a field in a field on top: whether their shown result has begun. */
  final Deque<DocxField> fields = new ArrayDeque<>(2);

  /** Whether the end of the paragraph before was deleted, so that this one goes on with it. */
  private boolean goesOn;

  DocxStory(DocxDocument document, XmlReader xml, Flow flow) {
    this.document = document;
    this.xml = xml;
    this.flow = flow;
  }

  void readBlocks() throws IOException {
    xml.children(this::takeBlock);
  }

  /** Takes what stands among paragraphs. */
  void takeBlock(String name) throws IOException {
    switch (name) {
      case "p" -> readParagraph();
      case "tbl" -> new DocxTable(document, xml, flow).read();
      case "sdt", "sdtContent", "customXml", "smartTag" -> xml.children(this::takeBlock);
      case "ins", "moveTo" -> {
        flow.sightings().inserted();
        xml.children(this::takeBlock);
      }
      case "AlternateContent" -> alternative(xml, this::takeBlock);
      case "sectPr" -> {
        boolean unused = document.endSection(xml);
      }
      default -> xml.skip();
    }
  }

  private void readParagraph() throws IOException {
    DocxParagraph paragraph = new DocxParagraph(this, goesOn);
    goesOn = paragraph.read();
  }

  /** Whether text is printed here: not in the code of a field, only in its result. */
  boolean isShown() {
    for (DocxField field : fields) {
      if (!field.shown) {
        return false;
      }
    }
    return true;
  }

  /** Takes the first of several renderings of the same ({@code mc:AlternateContent}). */
  static void alternative(XmlReader xml, XmlReader.Element content) throws IOException {
    boolean[] taken = new boolean[1];
    xml.children(name -> {
      if (taken[0]) {
        xml.skip();
      } else {
        taken[0] = true;
        xml.children(content);
      }
    });
  }
}
