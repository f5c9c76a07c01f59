package org.roviec.server.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A table as a workbook of Excel: words stay words, whatever they begin with; days are days. */
final class TableWorkbook implements AutoCloseable {

  private static final int ROWS_IN_MEMORY = 200;
  private static final int LONGEST_CELL = 32_767;
  private static final int CHARACTER = 256;
  private static final int NARROWEST = 10;
  private static final int WIDEST = 60;

  private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final CellStyle words = style("General");
  private final CellStyle day = style("dd/mm/yyyy");
  private final CellStyle moment = style("dd/mm/yyyy hh:mm:ss");

  TableWorkbook(List<List<Object>> rows) {
    SXSSFSheet sheet = book.createSheet();
    int columns = rows.getFirst().size();
    for (int k = 0; k < columns; k++) {
      sheet.setColumnWidth(k, width(rows, k) * CHARACTER);
    }
    CellStyle head = head();
    for (int i = 0; i < rows.size(); i++) {
      Row row = sheet.createRow(i);
      for (int k = 0; k < columns; k++) {
        put(row.createCell(k), rows.get(i).get(k));
        if (i == 0) {
          row.getCell(k).setCellStyle(head);
        }
      }
    }
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, rows.size() - 1, 0, columns - 1));
  }

  /** Wide enough for most of what stands in a column; what is longer goes over lines. */
  private static int width(List<List<Object>> rows, int column) {
    int longest =
        rows.stream()
            .limit(ROWS_IN_MEMORY)
            .mapToInt(row -> row.get(column).toString().length() + 2)
            .max()
            .orElse(0);
    return Math.clamp(longest, NARROWEST, WIDEST);
  }

  private CellStyle style(String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    return style;
  }

  private CellStyle head() {
    CellStyle style = style("General");
    Font bold = book.createFont();
    bold.setBold(true);
    style.setFont(bold);
    return style;
  }

  private void put(Cell cell, Object value) {
    cell.setCellStyle(words);
    switch (value) {
      case Number number -> cell.setCellValue(number.doubleValue());
      case LocalDate date -> {
        cell.setCellValue(date);
        cell.setCellStyle(day);
      }
      case LocalDateTime time -> {
        cell.setCellValue(time);
        cell.setCellStyle(moment);
      }
      default -> {
        String text = value.toString();
        cell.setCellValue(text.substring(0, Math.min(LONGEST_CELL, text.length())));
      }
    }
  }

  void write(OutputStream out) throws IOException {
    book.write(out);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
