package org.roviec.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A list as a file for a spreadsheet; every cell is a text, never a formula. */
public enum TableFile {
  /** Comma-separated, UTF-8 with a mark in front, as Excel wants it. */
  CSV("text/csv; charset=utf-8") {
    @Override
    void write(HttpServletResponse response, List<List<String>> rows) throws IOException {
      PrintWriter out =
          new PrintWriter(
              new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
      out.write('\ufeff');
      for (List<String> row : rows) {
        out.write(row.stream().map(TableFile::quoted).collect(Collectors.joining(",")));
        out.write("\r\n");
      }
      out.flush();
    }
  },
  /** A workbook of Excel. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    void write(HttpServletResponse response, List<List<String>> rows) throws IOException {
      try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
        SXSSFSheet sheet = book.createSheet();
        for (int i = 0; i < rows.size(); i++) {
          Row row = sheet.createRow(i);
          for (int k = 0; k < rows.get(i).size(); k++) {
            row.createCell(k).setCellValue(rows.get(i).get(k));
          }
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(
            new CellRangeAddress(0, rows.size() - 1, 0, rows.getFirst().size() - 1));
        book.write(response.getOutputStream());
      }
    }
  };

  private static final int ROWS_IN_MEMORY = 200;
  private final String type;

  TableFile(String type) {
    this.type = type;
  }

  abstract void write(HttpServletResponse response, List<List<String>> rows) throws IOException;

  /**
   * Sends a table.
   *
   * @param name of the file, without what says its kind
   * @param rows the first holds the names of the columns
   */
  public void send(HttpServletResponse response, String name, List<List<String>> rows)
      throws IOException {
    response.setContentType(type);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + name + "." + name().toLowerCase(Locale.ROOT) + "\"");
    write(response, rows);
  }

  private static String quoted(String cell) {
    boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + cell.replace("\"", "\"\"") + "\"";
  }
}
