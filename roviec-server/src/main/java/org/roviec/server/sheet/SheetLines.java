package org.roviec.server.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;

/**
 * The lines of sheets, cells as people see them: from a workbook, or from cells pasted as text with
 * tabs between them. What the columns mean is the business of whoever asks.
 */
public final class SheetLines {

  private static final int MOST_CELLS = 100;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("vi-VN"));

  static {
    ZipSecureFile.setMinInflateRatio(0.005);
  }

  /**
   * The lines of each sheet of a workbook; empty for what is not a workbook, or a damaged or locked
   * one.
   *
   * @param most so many lines and one are read of each sheet
   */
  public Optional<List<List<Line>>> workbook(byte[] bytes, int most) {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      List<List<Line>> sheets = new ArrayList<>();
      for (Sheet sheet : book) {
        sheets.add(lines(sheet, most));
      }
      return Optional.of(sheets);
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The lines of pasted cells: tabs between cells, quotes around cells of many lines. */
  public List<Line> pasted(String text) {
    return new Pasted(text).lines();
  }

  private List<Line> lines(Sheet sheet, int most) {
    List<Line> lines = new ArrayList<>();
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < Math.max(0, row.getLastCellNum()) && i < MOST_CELLS; i++) {
        cells.add(text(row.getCell(i)));
      }
      lines.add(new Line(row.getRowNum() + 1, cells));
      if (lines.size() > most) {
        break;
      }
    }
    return lines;
  }

  private String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? DAY.format(cell.getLocalDateTimeCellValue())
              : cell.getCellType() == CellType.FORMULA
                  ? plain(cell.getNumericCellValue())
                  : formatter.formatCellValue(cell);
      case STRING -> cell.getRichStringCellValue().getString().strip();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      default -> "";
    };
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString().replace('.', ',');
  }

  /**
   * A line of cells.
   *
   * @param number of the row in the sheet, from 1
   */
  public record Line(int number, List<String> cells) {

    /** Keeps its own list. */
    public Line {
      cells = List.copyOf(cells);
    }
  }
}
