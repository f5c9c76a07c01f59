package org.roviec.server.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Days;

/** A report as a workbook: the figures, and every task they count. */
final class ReportSheet {

  private static final int CHARACTER = 256;
  private static final int LONGEST_CELL = 32_767;

  private final ReportOrder order;
  private final Frozen frozen;

  ReportSheet(ReportOrder order, Frozen frozen) {
    this.order = order;
    this.frozen = frozen;
  }

  void write(List<ReportRow> rows, OutputStream out) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(200)) {
      Writing writing = new Writing(book);
      Figures figures = frozen.figures();
      SXSSFSheet summary = book.createSheet("Tổng hợp");
      writing.head(summary, "Phân loại", 45, "Số nhiệm vụ", 14);
      for (TaskClass each : TaskClass.values()) {
        writing.row(summary, each.words(), figures.all().of(each));
      }
      writing.row(summary, "Tổng cộng", figures.all().total());
      writing.row(summary, "Chuyển từ kỳ trước", figures.carried());
      writing.row(summary, "Mở trong kỳ", figures.opened());
      writing.row(summary, "Hoàn thành trong kỳ", figures.completed());
      writing.row(
          summary,
          "Số liệu từ ngày %s đến hết ngày %s"
              .formatted(Days.shown(order.window().from()), Days.shown(order.window().to())));
      writing.lines(book.createSheet("Theo cơ quan"), "Cơ quan chủ trì", figures.byBody());
      writing.lines(book.createSheet("Theo văn bản"), "Văn bản chỉ đạo", figures.byDocument());
      writing.lines(book.createSheet("Theo lĩnh vực"), "Lĩnh vực", figures.byField());
      tasks(writing, book.createSheet("Nhiệm vụ"), rows);
      book.write(out);
    }
  }

  private static void tasks(Writing writing, SXSSFSheet sheet, List<ReportRow> rows) {
    writing.head(
        sheet,
        "Mã nhiệm vụ",
        15,
        "Văn bản chỉ đạo",
        30,
        "Nội dung nhiệm vụ",
        60,
        "Cơ quan chủ trì",
        30,
        "Thời hạn",
        13,
        "Hạn gốc",
        13,
        "Phân loại",
        28,
        "Ngày hoàn thành",
        13,
        "Số ngày trễ",
        10,
        "Lĩnh vực",
        20,
        "Ngày mở sổ",
        13);
    for (ReportRow row : rows) {
      writing.row(
          sheet,
          row.code(),
          row.basis(),
          row.work(),
          row.leads().isEmpty() ? row.body() : row.leads(),
          row.due() == null ? "Không hạn" : row.due(),
          row.originalDue(),
          row.taskClass().words(),
          row.completedOn(),
          row.daysLate() == 0 ? null : row.daysLate(),
          row.field(),
          row.openedOn());
    }
  }

  /** Cells going into sheets. */
  private static final class Writing {

    private final CellStyle head;
    private final CellStyle plain;
    private final CellStyle day;

    Writing(SXSSFWorkbook book) {
      head = book.createCellStyle();
      Font bold = book.createFont();
      bold.setBold(true);
      head.setFont(bold);
      head.setWrapText(true);
      plain = book.createCellStyle();
      plain.setWrapText(true);
      plain.setVerticalAlignment(VerticalAlignment.TOP);
      day = book.createCellStyle();
      day.cloneStyleFrom(plain);
      day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
    }

    /** Headings and widths in turn. */
    void head(SXSSFSheet sheet, Object... headings) {
      Row row = sheet.createRow(0);
      for (int i = 0; i < headings.length; i += 2) {
        Cell cell = row.createCell(i / 2);
        cell.setCellValue(String.valueOf(headings[i]));
        cell.setCellStyle(head);
        sheet.setColumnWidth(i / 2, (Integer) headings[i + 1] * CHARACTER);
      }
      sheet.createFreezePane(0, 1);
      printable(sheet);
    }

    /** On A4 across, as wide as the page, the headings on each page. */
    private static void printable(SXSSFSheet sheet) {
      sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
      sheet.setFitToPage(true);
      PrintSetup print = sheet.getPrintSetup();
      print.setPaperSize(PrintSetup.A4_PAPERSIZE);
      print.setLandscape(true);
      print.setFitWidth((short) 1);
      print.setFitHeight((short) 0);
    }

    void row(SXSSFSheet sheet, @Nullable Object... values) {
      Row row = sheet.createRow(sheet.getLastRowNum() + 1);
      for (int i = 0; i < values.length; i++) {
        put(row.createCell(i), values[i]);
      }
    }

    private void put(Cell cell, @Nullable Object value) {
      cell.setCellStyle(value instanceof LocalDate ? day : plain);
      switch (value) {
        case null -> cell.setBlank();
        case LocalDate date -> cell.setCellValue(date);
        case Integer number -> cell.setCellValue(number);
        default -> {
          String text = value.toString();
          cell.setCellValue(text.substring(0, Math.min(LONGEST_CELL, text.length())));
        }
      }
    }

    void lines(SXSSFSheet sheet, String what, List<Line> lines) {
      List<Object> headings = new ArrayList<>(List.of(what, 45, "Tổng số", 10));
      for (TaskClass each : TaskClass.values()) {
        headings.add(each.words());
        headings.add(14);
      }
      head(sheet, headings.toArray());
      for (Line line : lines) {
        List<Object> values = new ArrayList<>(List.of(line.name(), line.total()));
        for (TaskClass each : TaskClass.values()) {
          values.add(line.of(each));
        }
        row(sheet, values.toArray());
      }
    }
  }
}
