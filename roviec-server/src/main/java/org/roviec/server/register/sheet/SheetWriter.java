package org.roviec.server.register.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Condition;
import org.roviec.server.register.Task;

/**
 * Writes tasks as a workbook with the columns that {@link SheetReader} reads back. Rows go to the
 * file as they come, so that the register may be long.
 */
public final class SheetWriter implements AutoCloseable {

  private static final int CHARACTER = 256;
  private static final int LONGEST_CELL = 32_767;

  private final SXSSFWorkbook book = new SXSSFWorkbook(200);
  private final SXSSFSheet sheet = book.createSheet("Sổ theo dõi");
  private final CellStyle plain = style(false);
  private final CellStyle day = style(true);
  private final LocalDate today;
  private int rows = 1;

  /** A workbook as of a day. */
  public SheetWriter(LocalDate today) {
    this.today = today;
    head();
  }

  private void head() {
    CellStyle style = book.createCellStyle();
    Font bold = book.createFont();
    bold.setBold(true);
    style.setFont(bold);
    style.setWrapText(true);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    border(style);
    Row head = sheet.createRow(0);
    for (Column column : Column.values()) {
      Cell cell = next(head);
      sheet.setColumnWidth(cell.getColumnIndex(), column.width() * CHARACTER);
      cell.setCellValue(column.heading());
      cell.setCellStyle(style);
      if (column == Column.WORK) {
        sheet.createFreezePane(cell.getColumnIndex() + 1, 1);
      }
    }
    sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, head.getLastCellNum() - 1));
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private CellStyle style(boolean date) {
    CellStyle style = book.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    border(style);
    if (date) {
      style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
    }
    return style;
  }

  private static void border(CellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
  }

  /** Adds tasks with what is to be minded about each, by its key. */
  public void add(List<Task> tasks, Map<Long, List<Condition>> conditions) {
    for (Task task : tasks) {
      add(task, conditions.getOrDefault(task.id(), List.of()));
    }
  }

  private void add(Task task, List<Condition> conditions) {
    Row row = sheet.createRow(rows++);
    Map<Column, Object> cells = TaskCells.of(task, conditions, today);
    for (Column column : Column.values()) {
      put(next(row), cells.get(column));
    }
  }

  private static Cell next(Row row) {
    return row.createCell(Math.max(0, row.getLastCellNum()));
  }

  private void put(Cell cell, @Nullable Object value) {
    if (value instanceof LocalDate date) {
      cell.setCellValue(date);
      cell.setCellStyle(day);
    } else {
      String text = TaskCells.text(value);
      cell.setCellValue(text.substring(0, Math.min(LONGEST_CELL, text.length())));
      cell.setCellStyle(plain);
    }
  }

  /** Writes the workbook. */
  public void writeTo(OutputStream out) throws IOException {
    book.write(out);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
