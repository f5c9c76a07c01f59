package org.roviec.corpus.office;

import java.util.List;

/** Writes a text as a flat OpenDocument file, which LibreOffice turns into all the others. */
@SuppressWarnings("InlineFormatString") // a page of XML, easier to read at the top
final class FlatText {

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
       xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
       xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
       xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
       xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
       xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
       xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
       xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
       office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
      <office:meta><dc:title>Thông báo thử</dc:title><meta:keyword>đất đai</meta:keyword></office:meta>
      <office:font-face-decls>
       <style:font-face style:name="Serif" svg:font-family="'Liberation Serif'"/>
       <style:font-face style:name="Abc" svg:font-family="'.VnTime'"/>
       <style:font-face style:name="AbcH" svg:font-family="'.VnTimeH'"/>
       <style:font-face style:name="Vni" svg:font-family="'VNI-Times'"/>
      </office:font-face-decls>
      <office:styles>
       <style:default-style style:family="paragraph">
        <style:text-properties style:font-name="Serif" fo:font-size="14pt"/>
       </style:default-style>
       <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
       <style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard"/>
       <style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard"/>
      </office:styles>
      <office:automatic-styles>
       <style:style style:name="Break" style:family="paragraph" style:parent-style-name="Standard">
        <style:paragraph-properties fo:break-before="page"/></style:style>
       <style:style style:name="Struck" style:family="text">
        <style:text-properties style:text-line-through-style="solid"/></style:style>
       <style:style style:name="Abc" style:family="text">
        <style:text-properties style:font-name="Abc"/></style:style>
       <style:style style:name="AbcH" style:family="text">
        <style:text-properties style:font-name="AbcH"/></style:style>
       <style:style style:name="Vni" style:family="text">
        <style:text-properties style:font-name="Vni"/></style:style>
       <style:style style:name="Hidden" style:family="text">
        <style:text-properties text:display="none"/></style:style>
       <style:style style:name="Capitals" style:family="text">
        <style:text-properties fo:text-transform="uppercase"/></style:style>
       <style:style style:name="Box" style:family="graphic">
        <style:graphic-properties style:wrap="run-through" style:run-through="foreground"
         style:vertical-pos="from-top" style:vertical-rel="paragraph"
         style:horizontal-pos="from-left" style:horizontal-rel="paragraph"
         draw:fill="none" draw:stroke="solid"/></style:style>
       <style:style style:name="Lined" style:family="table-cell">
        <style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>
       <style:style style:name="Open" style:family="table-cell">
        <style:table-cell-properties fo:border="none"/></style:style>
       <text:list-style style:name="Parts">
        <text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix=".">%2$s
        </text:list-level-style-number>
        <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix=".">%2$s
        </text:list-level-style-number>
        <text:list-level-style-number text:level="3" style:num-format="1" style:num-suffix="."
         text:display-levels="2">%2$s</text:list-level-style-number>
        <text:list-level-style-number text:level="4" style:num-format="a" style:num-suffix=")">%2$s
        </text:list-level-style-number>
        <text:list-level-style-bullet text:level="5" text:bullet-char="-">%2$s
        </text:list-level-style-bullet>
       </text:list-style>
       <style:page-layout style:name="Page"><style:page-layout-properties
        fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/>
        <style:header-style/><style:footer-style/></style:page-layout>
      </office:automatic-styles>
      <office:master-styles>
       <style:master-page style:name="Standard" style:page-layout-name="Page">
        %1$s
       </style:master-page>
      </office:master-styles>
      <office:body><office:text>
      """;

  /** A blank between number and text, as Word sets it. */
  private static final String GAP =
      "<style:list-level-properties"
          + " text:list-level-position-and-space-mode=\"label-alignment\">"
          + "<style:list-level-label-alignment text:label-followed-by=\"space\"/>"
          + "</style:list-level-properties>";

  private final StringBuilder out = new StringBuilder();
  private int tables;

  private FlatText(String furniture) {
    out.append(HEAD.formatted(furniture, GAP));
  }

  /** An empty document without header and footer. */
  static FlatText plain() {
    return new FlatText("");
  }

  /** An empty document with a header, and page numbers at the foot. */
  static FlatText withHeader(String words) {
    return new FlatText(
        "<style:header><text:p text:style-name=\"Header\">%s</text:p></style:header>"
                .formatted(escaped(words))
            + "<style:footer><text:p text:style-name=\"Footer\">"
            + "<text:page-number text:select-page=\"current\">1</text:page-number>"
            + "</text:p></style:footer>");
  }

  /** A text as it stands: a paragraph for each line, a table for rows between bars. */
  static String of(String text) {
    FlatText flat = plain();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); ) {
      int end = i;
      while (end < lines.size() && isRow(lines.get(end))) {
        end++;
      }
      if (end > i) {
        flat.table(lines.subList(i, end).stream().map(FlatText::cells).toList());
        i = end;
      } else {
        flat.paragraph(lines.get(i++));
      }
    }
    return flat.toString();
  }

  private static boolean isRow(String line) {
    return line.startsWith("|") && line.strip().endsWith("|") && line.length() > 1;
  }

  private static List<String> cells(String row) {
    String inner = row.strip().substring(1, row.strip().length() - 1);
    return List.of(inner.split("\\|", -1)).stream().map(String::strip).toList();
  }

  FlatText paragraph(String words) {
    return raw("<text:p text:style-name=\"Standard\">" + escaped(words) + "</text:p>");
  }

  FlatText onNewPage(String words) {
    return raw("<text:p text:style-name=\"Break\">" + escaped(words) + "</text:p>");
  }

  FlatText raw(String xml) {
    out.append(xml).append('\n');
    return this;
  }

  /** A table with lines; rows of dashes, which only part the head, are left out. */
  FlatText table(List<List<String>> rows) {
    begin(rows.getFirst().size());
    for (List<String> row : rows) {
      if (!row.stream().allMatch(cell -> cell.matches("[-: ]*"))
          || row.stream().allMatch(String::isBlank)) {
        row("Lined", row);
      }
    }
    return raw("</table:table>");
  }

  /** A table whose first row is repeated on each page. */
  FlatText headedTable(List<String> head, List<List<String>> rows) {
    begin(head.size());
    raw("<table:table-header-rows>");
    row("Lined", head);
    raw("</table:table-header-rows>");
    rows.forEach(row -> row("Lined", row));
    return raw("</table:table>");
  }

  /** Two columns without lines; each cell holds several paragraphs. */
  FlatText letterhead(List<List<String>> rows) {
    begin(2);
    for (List<String> row : rows) {
      row("Open", row);
    }
    return raw("</table:table>");
  }

  private void begin(int columns) {
    raw("<table:table table:name=\"T" + ++tables + "\">");
    raw("<table:table-column table:number-columns-repeated=\"" + columns + "\"/>");
  }

  private void row(String style, List<String> cells) {
    out.append("<table:table-row>");
    for (String cell : cells) {
      out.append("<table:table-cell office:value-type=\"string\" table:style-name=\"")
          .append(style)
          .append("\">");
      for (String words : cell.split("\n", -1)) {
        out.append("<text:p text:style-name=\"Standard\">")
            .append(escaped(words))
            .append("</text:p>");
      }
      out.append("</table:table-cell>");
    }
    raw("</table:table-row>");
  }

  static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\t", "<text:tab/>")
        .replace("  ", " <text:s/>");
  }

  @Override
  public String toString() {
    return out + "</office:text></office:body></office:document>\n";
  }
}
