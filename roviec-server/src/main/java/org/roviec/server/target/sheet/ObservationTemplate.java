package org.roviec.server.target.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.roviec.server.target.Indicator;

/** An empty sheet of values: one row for each indicator, its code and name filled in. */
public final class ObservationTemplate {

  private static final int CHARACTER = 256;

  private ObservationTemplate() {}

  /** Writes the workbook. */
  public static void write(List<Indicator> indicators, OutputStream out) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("Số liệu chỉ tiêu");
      head(book, sheet);
      int number = 1;
      for (Indicator indicator : indicators) {
        Row row = sheet.createRow(number++);
        for (ObservationColumn column : ObservationColumn.values()) {
          Cell cell = next(row);
          switch (column) {
            case CODE -> cell.setCellValue(indicator.code());
            case NAME -> cell.setCellValue(indicator.facts().name());
            case UNIT -> cell.setCellValue(indicator.facts().unit());
            default -> {} // to be filled in
          }
        }
      }
      book.write(out);
    }
  }

  private static void head(XSSFWorkbook book, Sheet sheet) {
    Font bold = book.createFont();
    bold.setBold(true);
    CellStyle style = book.createCellStyle();
    style.setFont(bold);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    Row head = sheet.createRow(0);
    for (ObservationColumn column : ObservationColumn.values()) {
      Cell cell = next(head);
      cell.setCellValue(column.heading());
      cell.setCellStyle(style);
      sheet.setColumnWidth(cell.getColumnIndex(), column.width() * CHARACTER);
    }
    sheet.createFreezePane(0, 1);
  }

  private static Cell next(Row row) {
    return row.createCell(Math.max(0, row.getLastCellNum()));
  }
}
