package org.roviec.corpus.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A paper being written: as a flat OpenDocument file that an office program can print, and as the
 * text that is to be read from the print.
 */
@SuppressWarnings("InlineFormatString") // a page of XML, easier to read at the top
final class FlatDocument {

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final StringBuilder body = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final boolean landscape;
  private int notes;

  /** A paper on A4; {@code landscape}: lying. */
  FlatDocument(boolean landscape) {
    this.landscape = landscape;
  }

  /** A table without borders: two columns of centered lines, as letterheads are set. */
  FlatDocument letterhead(List<String> left, List<String> right) {
    return columns(left, right, "Center", "Center");
  }

  /** Recipients on the left, signature on the right. */
  FlatDocument footer(List<String> recipients, List<String> signature) {
    return columns(recipients, signature, "Small", "Center");
  }

  private FlatDocument columns(
      List<String> left, List<String> right, String leftStyle, String rightStyle) {
    body.append("<table:table><table:table-column table:number-columns-repeated=\"2\"/>");
    body.append("<table:table-row><table:table-cell office:value-type=\"string\">");
    left.forEach(line -> paragraph(leftStyle, escape(line)));
    body.append("</table:table-cell><table:table-cell office:value-type=\"string\">");
    right.forEach(line -> paragraph(rightStyle, escape(line)));
    body.append("</table:table-cell></table:table-row></table:table>");
    left.stream().filter(line -> !line.isEmpty()).forEach(this::say);
    say("");
    right.stream().filter(line -> !line.isEmpty()).forEach(this::say);
    say("");
    return this;
  }

  /** Centered bold lines. */
  FlatDocument title(String... lines) {
    for (String line : lines) {
      paragraph("Title", escape(line));
      say(line);
    }
    say("");
    return this;
  }

  /** Justified paragraphs with an indented first line. */
  FlatDocument paragraphs(List<String> paragraphs) {
    for (String words : paragraphs) {
      paragraph("Body", escape(words));
      say(words);
      say("");
    }
    return this;
  }

  /** A paragraph with a footnote after its words. */
  FlatDocument noted(String before, String note, String after) {
    notes++;
    String anchor =
        "<text:note text:id=\"n%d\" text:note-class=\"footnote\"><text:note-citation>%d"
                .formatted(notes, notes)
            + "</text:note-citation><text:note-body><text:p text:style-name=\"Footnote\">"
            + escape(note)
            + "</text:p></text:note-body></text:note>";
    paragraph("Body", escape(before) + anchor + escape(after));
    String call = SUPERSCRIPTS.substring(notes, notes + 1);
    say(before + call + after);
    say("");
    say(call + " " + note);
    say("");
    return this;
  }

  /** A numbered list, its numbers made by the program. */
  FlatDocument numbered(List<String> items) {
    body.append("<text:list text:style-name=\"Numbers\">");
    for (int i = 0; i < items.size(); i++) {
      body.append("<text:list-item>");
      paragraph("Item", escape(items.get(i)));
      body.append("</text:list-item>");
      say((i + 1) + ". " + items.get(i));
      say("");
    }
    body.append("</text:list>");
    return this;
  }

  /** A table with borders whose first row is printed again on each page. */
  FlatDocument table(List<List<String>> rows, int... widths) {
    body.append("<table:table>");
    for (int width : widths) {
      body.append("<table:table-column table:style-name=\"w").append(width).append("\"/>");
    }
    body.append("<table:table-header-rows>");
    row(rows.getFirst());
    body.append("</table:table-header-rows>");
    rows.subList(1, rows.size()).forEach(this::row);
    body.append("</table:table>");
    say("");
    return this;
  }

  private void row(List<String> cells) {
    body.append("<table:table-row>");
    for (String cell : cells) {
      body.append("<table:table-cell table:style-name=\"Ruled\" office:value-type=\"string\">");
      paragraph("Cell", escape(cell));
      body.append("</table:table-cell>");
    }
    body.append("</table:table-row>");
    say("| " + String.join(" | ", cells) + " |");
  }

  private void paragraph(String style, String content) {
    body.append("<text:p text:style-name=\"").append(style).append("\">");
    body.append(content).append("</text:p>");
  }

  private void say(String line) {
    text.append(line).append('\n');
  }

  private static String escape(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** The text of the paper, a paragraph a line. */
  String text() {
    return text.toString();
  }

  /** The paper as a flat OpenDocument file. */
  String file() {
    StringBuilder widths = new StringBuilder();
    for (int width : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}) {
      widths.append(
          """
          <style:style style:name="w%d" style:family="table-column"><style:table-column-properties
            style:column-width="%dcm"/></style:style>
          """
              .formatted(width, width));
    }
    return HEAD.formatted(
            style("Body", "justify", 1, 14, 6, "")
                + style("Center", "center", 0, 13, 0, "")
                + style("Title", "center", 0, 14, 0, "fo:font-weight=\"bold\"")
                + style("Small", "start", 0, 11, 0, "")
                + style("Footnote", "justify", 0, 10, 0, "")
                + style("Item", "justify", 0, 14, 6, "")
                + style("Cell", "start", 0, 12, 0, "")
                + widths,
            landscape ? "29.7cm" : "21cm",
            landscape ? "21cm" : "29.7cm")
        + body
        + "</office:text></office:body></office:document>";
  }

  private static String style(
      String name, String align, int indent, int size, int after, String more) {
    return """
    <style:style style:name="%s" style:family="paragraph"><style:paragraph-properties
      fo:text-align="%s" fo:text-indent="%dcm" fo:margin-bottom="%dpt" fo:line-height="110%%"/>
    <style:text-properties style:font-name="Liberation Serif" fo:font-size="%dpt" %s/></style:style>
    """
        .formatted(name, align, indent, after, size, more);
  }

  /** Paragraphs of a text that an empty line parts, each in one line. */
  static List<String> unwrapped(String text) {
    return Arrays.stream(text.split("\n\\s*\n"))
        .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  /** The cells of rows drawn with bars. */
  static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : text.split("\n")) {
      if (line.startsWith("|")) {
        List<String> cells =
            Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(cell -> cell.strip().replaceAll("\\s+", " "))
                .toList();
        rows.add(cells);
      }
    }
    return rows;
  }

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
        xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
        xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
        office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
      <office:font-face-decls><style:font-face style:name="Liberation Serif"
        svg:font-family="'Liberation Serif'"/></office:font-face-decls>
      <office:automatic-styles>%s
      <style:style style:name="Ruled" style:family="table-cell"><style:table-cell-properties
        fo:padding="0.1cm" fo:border="0.5pt solid #000000"/></style:style>
      <text:list-style style:name="Numbers"><text:list-level-style-number text:level="1"
        style:num-format="1" style:num-suffix="."><style:list-level-properties
        text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment
        text:label-followed-by="listtab" fo:text-indent="1cm" fo:margin-left="0cm"/>
      </style:list-level-properties></text:list-level-style-number></text:list-style>
      <style:page-layout style:name="Page"><style:page-layout-properties
        fo:page-width="%s" fo:page-height="%s" fo:margin-top="2cm" fo:margin-bottom="2cm"
        fo:margin-left="3cm" fo:margin-right="1.5cm"/><style:header-style/></style:page-layout>
      <style:style style:name="PageNumber" style:family="paragraph"><style:paragraph-properties
        fo:text-align="center"/></style:style>
      </office:automatic-styles>
      <office:master-styles><style:master-page style:name="Standard"
        style:page-layout-name="Page"><style:header><text:p text:style-name="PageNumber"><text:page-number
        text:select-page="current"/></text:p></style:header></style:master-page></office:master-styles>
      <office:body><office:text>
      """;
}
