package org.roviec.ingest.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.roviec.ingest.xml.XmlReader;

/**
 * How the sections of a document begin. Each says so only where it ends, so documents of several
 * sections are looked through beforehand.
 */
final class DocxSections {

  private static final byte[] NAME = "sectPr".getBytes(StandardCharsets.US_ASCII);

  private final XmlReader xml;
  private final List<String> types = new ArrayList<>();

  private DocxSections(XmlReader xml) {
    this.xml = xml;
  }

  /** The type of each section, in order; none for a document of one section. */
  static List<String> types(byte[] document) throws IOException {
    if (!hasSeveral(document)) {
      return List.of();
    }
    DocxSections sections = new DocxSections(new XmlReader(document));
    sections.xml.children(sections::take);
    return sections.types;
  }

  private void take(String name) throws IOException {
    switch (name) {
      case "sectPr" -> {
        types.add("nextPage");
        xml.children(this::takeProperty);
      }
      case "body", "p", "pPr", "sdt", "sdtContent" -> xml.children(this::take);
      default -> xml.skip();
    }
  }

  private void takeProperty(String name) throws IOException {
    if (name.equals("type")) {
      types.set(types.size() - 1, xml.attribute("val", "nextPage"));
    }
    xml.skip();
  }

  private static boolean hasSeveral(byte[] document) {
    int found = 0;
    for (int i = 0; i + NAME.length <= document.length && found < 4; i++) {
      if (document[i] == NAME[0] && isName(document, i)) {
        found++;
      }
    }
    return found > 2;
  }

  private static boolean isName(byte[] document, int at) {
    for (int k = 0; k < NAME.length; k++) {
      if (document[at + k] != NAME[k]) {
        return false;
      }
    }
    return true;
  }
}
