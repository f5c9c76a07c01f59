package org.roviec.ingest.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;

/** A Word file that POI writes; what POI has no words for is given as XML. */
final class WordFile {

  private static final String NAMESPACES =
      """
      xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
      xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
      xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
      xmlns:v="urn:schemas-microsoft-com:vml"
      xmlns:o="urn:schemas-microsoft-com:office:office"\
      """;

  private final XWPFDocument document = new XWPFDocument();

  XWPFDocument document() {
    return document;
  }

  WordFile paragraph(String words) {
    document.createParagraph().createRun().setText(words);
    return this;
  }

  XWPFRun run(XWPFParagraph paragraph, String words, String font) {
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    run.setFontFamily(font);
    return run;
  }

  /** Replaces the body by this XML. */
  WordFile body(String xml) {
    try {
      CTBody body =
          CTBody.Factory.parse("<xml-fragment " + NAMESPACES + ">" + xml + "</xml-fragment>");
      document.getDocument().setBody(body);
      return this;
    } catch (XmlException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Adds a numbering definition ({@code w:lvl} elements) and a list that uses it; returns its id.
   */
  int list(String levels) {
    try {
      CTNumbering numbering =
          CTNumbering.Factory.parse(
              "<xml-fragment "
                  + NAMESPACES
                  + "><w:abstractNum w:abstractNumId=\"0\">"
                  + levels
                  + "</w:abstractNum></xml-fragment>");
      CTAbstractNum definition = numbering.getAbstractNumArray(0);
      XWPFNumbering all = document.createNumbering();
      definition.setAbstractNumId(java.math.BigInteger.valueOf(all.getAbstractNums().size()));
      var id = all.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(definition));
      return all.addNum(id).intValue();
    } catch (XmlException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A list that goes by a definition already used, but begins a level with a number. */
  int listStartingAt(int definition, int level, int start) {
    XWPFNumbering all = document.getNumbering();
    int id = all.addNum(java.math.BigInteger.valueOf(definition)).intValue();
    var override = all.getNum(java.math.BigInteger.valueOf(id)).getCTNum().addNewLvlOverride();
    override.setIlvl(java.math.BigInteger.valueOf(level));
    override.addNewStartOverride().setVal(java.math.BigInteger.valueOf(start));
    return id;
  }

  byte[] bytes() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String p(String words) {
    return "<w:p>" + r(words) + "</w:p>";
  }

  static String r(String words) {
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
  }

  static String numbered(int list, int level, String words) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
        .formatted(level, list, r(words));
  }

  static String cell(String properties, String... paragraphs) {
    StringBuilder out = new StringBuilder("<w:tc><w:tcPr>" + properties + "</w:tcPr>");
    for (String words : paragraphs) {
      out.append(words.startsWith("<") ? words : p(words));
    }
    return out.append("</w:tc>").toString();
  }

  static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  static String table(String... rows) {
    return "<w:tbl><w:tblPr><w:tblBorders><w:insideV w:val=\"single\"/></w:tblBorders></w:tblPr>"
        + String.join("", rows)
        + "</w:tbl>";
  }

  static String openTable(String... rows) {
    return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
  }
}
