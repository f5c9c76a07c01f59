package org.roviec.ingest.sheet;

import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.format.Unpacking;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Outcome;

/** Reads Excel sheets from 97 to 2003; formulas show the value they had when they were saved. */
public final class XlsReader implements FormatReader {

  @Override
  public Outcome read(byte[] bytes, FileType type, Ingestion ingestion) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook(Unpacking.interruptible(bytes))) {
      Sheets sheets = new Sheets(type, ingestion.limits().characters());
      properties(book, sheets);
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        sheets.add(grid(book.getSheetAt(i), sheets));
      }
      return sheets.outcome();
    } catch (EncryptedDocumentException e) {
      return new Outcome.Locked(type);
    }
  }

  private static void properties(HSSFWorkbook book, Sheets sheets) {
    SummaryInformation summary = book.getSummaryInformation();
    if (summary != null) {
      sheets.property(summary.getTitle());
      sheets.property(summary.getSubject());
      sheets.property(summary.getKeywords());
      sheets.property(summary.getComments());
    }
  }

  private static Grid grid(HSSFSheet sheet, Sheets sheets) throws IOException {
    Grid grid = sheets.grid(sheet.getSheetName());
    ShownValues values = new ShownValues();
    for (Row row : sheet) {
      for (Cell cell : row) {
        grid.put(cell.getRowIndex(), cell.getColumnIndex(), shown(cell, values));
      }
    }
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      grid.merge(
          new Grid.Merge(
              range.getFirstRow(),
              range.getLastRow(),
              range.getFirstColumn(),
              range.getLastColumn()));
    }
    String[] edges = {
      sheet.getHeader().getLeft(), sheet.getHeader().getCenter(), sheet.getHeader().getRight()
    };
    for (String edge : edges) {
      sheets.headOrFoot(edge, true);
    }
    sheets.headOrFoot(sheet.getFooter().getCenter(), false);
    return grid;
  }

  private static String shown(Cell cell, ShownValues values) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC ->
          values.formatRawCellContents(
              cell.getNumericCellValue(),
              cell.getCellStyle().getDataFormat(),
              cell.getCellStyle().getDataFormatString());
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      default -> "";
    };
  }
}
