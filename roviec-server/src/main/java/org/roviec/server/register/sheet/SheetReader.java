package org.roviec.server.register.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Days;

/** Reads rows of tasks from a workbook, or from cells pasted as text with tabs between them. */
public final class SheetReader {

  /** So many rows are taken at once. */
  public static final int MOST = 5_000;

  /** The head is looked for in so many rows. */
  private static final int HEAD_ROWS = 20;

  private final DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("vi-VN"));

  static {
    ZipSecureFile.setMinInflateRatio(0.005);
  }

  /** The rows of a workbook's first sheet that has a head. */
  public Sheet workbook(byte[] bytes) {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      Sheet last = new Sheet.NoHead();
      for (org.apache.poi.ss.usermodel.Sheet sheet : book) {
        last = rows(lines(sheet));
        if (!(last instanceof Sheet.NoHead)) {
          return last;
        }
      }
      return last;
    } catch (IOException | RuntimeException e) {
      return new Sheet.Unreadable();
    }
  }

  /**
   * The rows of cells pasted from a sheet: tabs between cells, quotes around cells of many lines.
   */
  public Sheet pasted(String text) {
    return rows(new Pasted(text).lines());
  }

  private List<Line> lines(org.apache.poi.ss.usermodel.Sheet sheet) {
    List<Line> lines = new ArrayList<>();
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < Math.max(0, row.getLastCellNum()) && i < 100; i++) {
        cells.add(text(row.getCell(i)));
      }
      lines.add(new Line(row.getRowNum() + 1, cells));
      if (lines.size() > MOST + HEAD_ROWS) {
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
              ? Days.shown(cell.getLocalDateTimeCellValue().toLocalDate())
              : cell.getCellType() == CellType.FORMULA
                  ? String.valueOf(cell.getNumericCellValue())
                  : formatter.formatCellValue(cell);
      case STRING -> cell.getRichStringCellValue().getString().strip();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      default -> "";
    };
  }

  private static Sheet rows(List<Line> lines) {
    for (int i = 0; i < Math.min(HEAD_ROWS, lines.size()); i++) {
      List<@Nullable Column> head = head(lines.get(i).cells());
      if (head.contains(Column.WORK)) {
        return below(lines.get(i), head, lines.subList(i + 1, lines.size()));
      }
    }
    return new Sheet.NoHead();
  }

  private static List<@Nullable Column> head(List<String> cells) {
    List<@Nullable Column> head = new ArrayList<>();
    for (String cell : cells) {
      Column column = Column.of(cell);
      head.add(head.contains(column) ? null : column);
    }
    return head;
  }

  private static Sheet below(Line top, List<@Nullable Column> head, List<Line> lines) {
    if (lines.size() > MOST) {
      return new Sheet.TooLong(lines.size(), MOST);
    }
    List<Column> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      Column column = head.get(i);
      if (column != null) {
        known.add(column);
      } else if (!top.cells().get(i).isBlank() && !isCounter(top.cells().get(i))) {
        unknown.add(top.cells().get(i));
      }
    }
    List<SheetRow> rows = new ArrayList<>();
    for (Line line : lines) {
      Map<Column, String> cells = new EnumMap<>(Column.class);
      for (int i = 0; i < Math.min(head.size(), line.cells().size()); i++) {
        Column column = head.get(i);
        if (column != null && !line.cells().get(i).isBlank()) {
          cells.put(column, line.cells().get(i).strip());
        }
      }
      if (!cells.isEmpty()) {
        rows.add(new SheetRow(line.number(), cells));
      }
    }
    return new Sheet.Rows(known, unknown, rows);
  }

  private static boolean isCounter(String heading) {
    String bare = heading.strip().toLowerCase(Locale.ROOT);
    return bare.equals("stt") || bare.equals("tt");
  }

  /**
   * A line of cells.
   *
   * @param number of the row in the sheet, from 1
   */
  record Line(int number, List<String> cells) {}
}
