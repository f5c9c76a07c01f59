package org.roviec.server.paper;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes a table as it lies in a Word file, row by row: a list of twenty thousand tasks takes a
 * second and no memory.
 */
final class TableXml {

  private static final int SIZE = 24; // half points
  private final Block.Grid grid;
  private final List<Integer> widths;

  /**
   * A table.
   *
   * @param width in twentieths of a point
   */
  TableXml(Block.Grid grid, int width) {
    this.grid = grid;
    int shares = grid.columns().stream().mapToInt(Block.Column::share).sum();
    this.widths = grid.columns().stream().map(c -> width * c.share() / shares).toList();
  }

  void writeTo(Writer out) throws IOException {
    out.write("<w:tbl><w:tblPr><w:tblW w:w=\"" + total() + "\" w:type=\"dxa\"/><w:tblBorders>");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      out.write("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
    }
    out.write(
        "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>"
            + "<w:left w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/>"
            + "</w:tblCellMar></w:tblPr><w:tblGrid>");
    for (int width : widths) {
      out.write("<w:gridCol w:w=\"" + width + "\"/>");
    }
    out.write("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (int i = 0; i < widths.size(); i++) {
      cell(out, widths.get(i), 1, grid.columns().get(i).heading(), Block.Align.CENTER, true);
    }
    out.write("</w:tr>");
    for (List<String> row : grid.rows()) {
      row(out, row);
    }
    out.write("</w:tbl>");
  }

  private int total() {
    return widths.stream().mapToInt(Integer::intValue).sum();
  }

  private void row(Writer out, List<String> row) throws IOException {
    out.write("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    if (row.size() == 1) {
      cell(out, total(), widths.size(), row.getFirst(), Block.Align.LEFT, true);
    } else {
      for (int i = 0; i < widths.size(); i++) {
        String words = i < row.size() ? row.get(i) : "";
        cell(out, widths.get(i), 1, words, grid.columns().get(i).align(), false);
      }
    }
    out.write("</w:tr>");
  }

  private static void cell(
      Writer out, int width, int columns, String words, Block.Align align, boolean bold)
      throws IOException {
    out.write("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>");
    if (columns > 1) {
      out.write("<w:gridSpan w:val=\"" + columns + "\"/>");
    }
    out.write("</w:tcPr>");
    for (String line : words.isEmpty() ? List.of("") : words.lines().toList()) {
      // The name of a group stays with the first row under it; the order is the schema's.
      out.write("<w:p><w:pPr>" + (columns > 1 ? "<w:keepNext/>" : ""));
      out.write("<w:spacing w:before=\"20\" w:after=\"20\"/><w:ind w:firstLine=\"0\"/>");
      out.write("<w:jc w:val=\"" + (align == Block.Align.CENTER ? "center" : "left") + "\"/>");
      out.write("</w:pPr><w:r><w:rPr>");
      out.write(
          "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\""
              + " w:cs=\"Times New Roman\"/>");
      out.write(bold ? "<w:b/>" : "");
      out.write("<w:sz w:val=\"" + SIZE + "\"/></w:rPr><w:t xml:space=\"preserve\">");
      out.write(Xml.escaped(line));
      out.write("</w:t></w:r></w:p>");
    }
    out.write("</w:tc>");
  }
}
