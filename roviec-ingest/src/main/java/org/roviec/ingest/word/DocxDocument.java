package org.roviec.ingest.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.flow.Flow;
import org.roviec.ingest.flow.NumberStyle;
import org.roviec.ingest.flow.Story;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.xml.XmlReader;

/** A whole document: its parts in the order in which they are needed. */
final class DocxDocument {

  final DocxStyles styles;
  final DocxNumbering numbering;
  private final DocxParts parts;
  private final Map<String, Story> footnotes = new HashMap<>();
  private final Map<String, Story> endnotes = new HashMap<>();
  private final Map<String, Furniture.Kind> furniture = new LinkedHashMap<>();
  private NumberStyle footnoteStyle = NumberStyle.DECIMAL;
  private NumberStyle endnoteStyle = NumberStyle.LOWER_ROMAN;
  private boolean evenPagesDiffer;
  private List<String> sections = List.of();
  private int section;
  private int lastFootnote;
  private int lastEndnote;

  DocxDocument(DocxParts parts) throws IOException {
    this.parts = parts;
    styles = new DocxStyles(parts.byKind("styles"));
    numbering = new DocxNumbering(parts.byKind("numbering"), styles);
    XmlReader settings = parts.byKind("settings");
    if (settings != null) {
      settings.children(name -> readSetting(name, settings));
    }
  }

  private void readSetting(String name, XmlReader xml) throws IOException {
    switch (name) {
      case "footnotePr" -> footnoteStyle = noteStyle(xml, footnoteStyle);
      case "endnotePr" -> endnoteStyle = noteStyle(xml, endnoteStyle);
      case "evenAndOddHeaders" -> {
        evenPagesDiffer = RunStyle.isOn(xml);
        xml.skip();
      }
      default -> xml.skip();
    }
  }

  private static NumberStyle noteStyle(XmlReader xml, NumberStyle usual) throws IOException {
    List<NumberStyle> found = new ArrayList<>();
    xml.children(name -> {
      if (name.equals("numFmt")) {
        found.add(DocxLevel.numberStyle(xml.attribute("val", "decimal")));
      }
      xml.skip();
    });
    return found.isEmpty() ? usual : found.getFirst();
  }

  /** Tells a flow all that stands in the document. */
  void pour(Flow flow) throws IOException {
    readNotes("footnotes", footnotes, flow);
    readNotes("endnotes", endnotes, flow);
    byte[] main = parts.main();
    sections = DocxSections.types(main);
    XmlReader xml = new XmlReader(main);
    xml.children(name -> {
      if (name.equals("body")) {
        new DocxStory(this, xml, flow).readBlocks();
      } else {
        xml.skip();
      }
    });
    for (Map.Entry<String, Furniture.Kind> entry : furniture.entrySet()) {
      readFurniture(entry.getKey(), entry.getValue(), flow);
    }
    for (String words : parts.properties()) {
      flow.furniture(Furniture.Kind.PROPERTY, words);
    }
  }

  private void readNotes(String kind, Map<String, Story> notes, Flow flow) throws IOException {
    XmlReader xml = parts.byKind(kind);
    if (xml == null) {
      return;
    }
    xml.children(name -> {
      String id = xml.attribute("id", "");
      flow.beginAside();
      new DocxStory(this, xml, flow).readBlocks();
      notes.put(id, flow.endAside());
    });
  }

  private void readFurniture(String relation, Furniture.Kind kind, Flow flow) throws IOException {
    XmlReader xml = parts.byId(relation);
    if (xml != null) {
      flow.beginAside();
      new DocxStory(this, xml, flow).readBlocks();
      flow.furniture(kind, flow.endAside());
    }
  }

  /** Calls the footnote with this id; {@code marked}: the document prints a mark of its own. */
  void callFootnote(@Nullable String id, boolean marked, Flow flow) {
    Story note = footnotes.get(id == null ? "" : id);
    if (note != null) {
      flow.call(marked ? "" : footnoteLabel(), note);
    }
  }

  private String footnoteLabel() {
    String number = footnoteStyle.print(++lastFootnote);
    return Flow.noteLabel(number);
  }

  /** Calls the endnote with this id. */
  void callEndnote(@Nullable String id, boolean marked, Flow flow) {
    Story note = endnotes.get(id == null ? "" : id);
    if (note != null) {
      String number = endnoteStyle.print(++lastEndnote);
      flow.callEndnote(marked ? "" : Flow.noteLabel(number), note);
    }
  }

  /** Takes the properties of a section; tells whether the next one begins on a new page. */
  boolean endSection(XmlReader xml) throws IOException {
    Map<String, Furniture.Kind> references = new LinkedHashMap<>();
    Set<String> onFirstPage = new HashSet<>();
    boolean[] firstPageDiffers = new boolean[1];
    xml.children(name -> {
      switch (name) {
        case "headerReference", "footerReference" -> {
          String type = xml.attribute("type", "default");
          String id = xml.attribute("id", "");
          if (type.equals("first")) {
            onFirstPage.add(id);
          }
          if (!type.equals("even") || evenPagesDiffer) {
            boolean header = name.equals("headerReference");
            references.put(id, header ? Furniture.Kind.HEADER : Furniture.Kind.FOOTER);
          }
        }
        case "titlePg" -> firstPageDiffers[0] = RunStyle.isOn(xml);
        default -> {}
      }
      xml.skip();
    });
    if (!firstPageDiffers[0]) {
      references.keySet().removeAll(onFirstPage);
    }
    furniture.putAll(references);
    section++;
    String next = section < sections.size() ? sections.get(section) : "nextPage";
    return !next.equals("continuous") && !next.equals("nextColumn");
  }
}
