package org.roviec.ingest.odf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.roviec.ingest.flow.Flow;
import org.roviec.ingest.flow.Story;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.xml.XmlReader;

/** A whole document: shared styles first, then its content, then what is printed around it. */
final class OdtDocument {

  private final Map<String, byte[]> parts;
  private final Flow flow;
  private final OdfStyles shared = new OdfStyles(null);
  private final List<Runnable> furniture = new ArrayList<>();

  OdtDocument(Map<String, byte[]> parts, Flow flow) {
    this.parts = parts;
    this.flow = flow;
  }

  void pour() throws IOException {
    byte[] styles = parts.get("styles.xml");
    if (styles != null) {
      readShared(new XmlReader(styles));
    }
    byte[] content = parts.get("content.xml");
    if (content != null) {
      readContent(new XmlReader(content));
    }
    furniture.forEach(Runnable::run);
    byte[] meta = parts.get("meta.xml");
    if (meta != null) {
      readProperties(new XmlReader(meta));
    }
  }

  private void readShared(XmlReader xml) throws IOException {
    OdfStyles own = new OdfStyles(shared);
    xml.children(name -> {
      switch (name) {
        case "font-face-decls", "styles" -> shared.read(xml);
        case "automatic-styles" -> own.read(xml);
        case "master-styles" -> xml.children(page -> readMaster(xml, own));
        default -> xml.skip();
      }
    });
  }

  private void readMaster(XmlReader xml, OdfStyles own) throws IOException {
    xml.children(name -> {
      boolean header = name.startsWith("header");
      boolean shown = !"false".equals(xml.attribute("display"));
      if (!shown || !header && !name.startsWith("footer")) {
        xml.skip();
        return;
      }
      flow.beginAside();
      new OdtStory(xml, flow, own).readBlocks();
      Story story = flow.endAside();
      Furniture.Kind kind = header ? Furniture.Kind.HEADER : Furniture.Kind.FOOTER;
      furniture.add(() -> flow.furniture(kind, story));
    });
  }

  private void readContent(XmlReader xml) throws IOException {
    OdfStyles own = new OdfStyles(shared);
    xml.children(name -> {
      switch (name) {
        case "font-face-decls", "automatic-styles" -> own.read(xml);
        case "body" ->
            xml.children(kind -> {
              if (kind.equals("text")) {
                new OdtStory(xml, flow, own).readBlocks();
              } else {
                xml.skip();
              }
            });
        default -> xml.skip();
      }
    });
  }

  private void readProperties(XmlReader xml) throws IOException {
    xml.children(meta ->
        xml.children(name -> {
          switch (name) {
            case "title", "subject", "description", "keyword", "user-defined" ->
                flow.furniture(Furniture.Kind.PROPERTY, xml.text());
            default -> xml.skip();
          }
        }));
  }
}
