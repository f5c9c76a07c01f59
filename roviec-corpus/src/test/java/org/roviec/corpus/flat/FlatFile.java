package org.roviec.corpus.flat;

import java.util.List;

/** A flat OpenDocument file being written, which LibreOffice turns into all others. */
@SuppressWarnings("InlineFormatString") // a page of XML, easier to read at the top
public final class FlatFile {

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
       <style:style style:name="Ruled" style:family="table-cell">
        <style:table-cell-properties fo:padding="0.1cm" fo:border="0.5pt solid #000000"/></style:style>
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
       <text:list-style style:name="Numbers"><text:list-level-style-number text:level="1"
        style:num-format="1" style:num-suffix="."><style:list-level-properties
        text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment
        text:label-followed-by="listtab" fo:text-indent="1cm" fo:margin-left="0cm"/>
       </style:list-level-properties></text:list-level-style-number></text:list-style>
       %3$s
       <style:page-layout style:name="Page"><style:page-layout-properties
        fo:page-width="%4$s" fo:page-height="%5$s" fo:margin-top="2cm" fo:margin-bottom="2cm"
        fo:margin-left="3cm" fo:margin-right="1.5cm"/>
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

  private FlatFile(boolean landscape, String furniture) {
    String shorter = "21cm";
    String longer = "29.7cm";
    out.append(
        HEAD.formatted(
            furniture, GAP, styles(), landscape ? longer : shorter, landscape ? shorter : longer));
  }

  /** An empty file without header and footer. */
  public static FlatFile plain() {
    return new FlatFile(false, "");
  }

  /** An empty file with a header, and page numbers at the foot. */
  public static FlatFile withHeader(String words) {
    return new FlatFile(
        false,
        "<style:header><text:p text:style-name=\"Header\">"
            + escaped(words)
            + "</text:p></style:header><style:footer>"
            + pageNumber("Footer")
            + "</style:footer>");
  }

  /** An empty file with page numbers at the head; {@code landscape}: on lying paper. */
  public static FlatFile numbered(boolean landscape) {
    return new FlatFile(landscape, "<style:header>" + pageNumber("PageNumber") + "</style:header>");
  }

  private static String pageNumber(String style) {
    return "<text:p text:style-name=\""
        + style
        + "\"><text:page-number text:select-page=\"current\">1</text:page-number></text:p>";
  }

  private static String styles() {
    StringBuilder styles = new StringBuilder();
    styles.append(style("Body", "justify", 1, 14, 6, ""));
    styles.append(style("Center", "center", 0, 13, 0, ""));
    styles.append(style("Title", "center", 0, 14, 0, "fo:font-weight=\"bold\""));
    styles.append(style("Small", "start", 0, 11, 0, ""));
    styles.append(style("Footnote", "justify", 0, 10, 0, ""));
    styles.append(style("Item", "justify", 0, 14, 6, ""));
    styles.append(style("Cell", "start", 0, 12, 0, ""));
    styles.append(style("PageNumber", "center", 0, 12, 0, ""));
    for (int width = 1; width <= 10; width++) {
      styles.append(
          """
          <style:style style:name="w%d" style:family="table-column"><style:table-column-properties
            style:column-width="%dcm"/></style:style>
          """
              .formatted(width, width));
    }
    return styles.toString();
  }

  private static String style(
      String name, String align, int indent, int size, int after, String more) {
    return """
    <style:style style:name="%s" style:family="paragraph"><style:paragraph-properties
      fo:text-align="%s" fo:text-indent="%dcm" fo:margin-bottom="%dpt" fo:line-height="110%%"/>
    <style:text-properties style:font-name="Serif" fo:font-size="%dpt" %s/></style:style>
    """
        .formatted(name, align, indent, after, size, more);
  }

  /** A paragraph of words in a style. */
  public FlatFile paragraph(String style, String words) {
    return marked(style, escaped(words));
  }

  /** A paragraph of words with marks in them, in a style. */
  public FlatFile marked(String style, String content) {
    return raw("<text:p text:style-name=\"" + style + "\">" + content + "</text:p>");
  }

  /** Marks and words as they are. */
  public FlatFile raw(String xml) {
    out.append(xml).append('\n');
    return this;
  }

  /** Begins a table of columns of equal width. */
  public FlatFile evenTable(int columns) {
    raw("<table:table table:name=\"T" + ++tables + "\">");
    return raw("<table:table-column table:number-columns-repeated=\"" + columns + "\"/>");
  }

  /** Begins a table of columns of 1 to 10 cm. */
  public FlatFile table(int... centimeters) {
    raw("<table:table table:name=\"T" + ++tables + "\">");
    for (int width : centimeters) {
      raw("<table:table-column table:style-name=\"w" + width + "\"/>");
    }
    return this;
  }

  /** Rows that are repeated on each page. */
  public FlatFile head(Runnable rows) {
    raw("<table:table-header-rows>");
    rows.run();
    return raw("</table:table-header-rows>");
  }

  /** A row whose cells hold a paragraph for each of their lines. */
  public FlatFile row(String cellStyle, List<String> cells) {
    raw("<table:table-row>");
    for (String cell : cells) {
      cell(cellStyle, "Standard", List.of(cell.split("\n", -1)));
    }
    return raw("</table:table-row>");
  }

  /** A cell of a row begun by hand. */
  public FlatFile cell(String cellStyle, String style, List<String> paragraphs) {
    raw("<table:table-cell office:value-type=\"string\" table:style-name=\"" + cellStyle + "\">");
    paragraphs.forEach(words -> paragraph(style, words));
    return raw("</table:table-cell>");
  }

  /** Ends a table. */
  public FlatFile endTable() {
    return raw("</table:table>");
  }

  /** Words as they stand in a file. */
  public static String escaped(String words) {
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
