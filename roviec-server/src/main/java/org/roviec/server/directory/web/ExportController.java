package org.roviec.server.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.AllowSignedIn;
import org.roviec.server.directory.DatedDirectory;
import org.roviec.server.directory.NameUse;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.OrganizationName;
import org.roviec.server.directory.Organizations;
import org.roviec.server.directory.Route;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory of a day as a table for a spreadsheet. */
@Controller
class ExportController {

  private static final List<String> COLUMNS =
      List.of(
          "id", "name", "others", "level", "kind", "parent", "from", "to", "next", "mark",
          "source");

  private static final List<Integer> WIDTHS = List.of(24, 44, 40, 14, 22, 36, 12, 12, 40, 16, 40);
  private static final int CHARACTER = 256;

  private final Organizations organizations;
  private final MessageSource messages;
  private final Clock clock;

  ExportController(Organizations organizations, MessageSource messages, Clock clock) {
    this.organizations = organizations;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/directory.csv")
  @AllowSignedIn
  void csv(
      @RequestParam(required = false) @Nullable String day,
      @RequestParam(defaultValue = "false") boolean ended,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    DatedDirectory directory = organizations.directory().at(View.day(day, LocalDate.now(clock)));
    response.setContentType("text/csv;charset=UTF-8");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Content-Disposition", "attachment; filename=\"directory.csv\"");
    PrintWriter out = response.getWriter();
    out.write('\ufeff');
    table(directory, ended, locale).forEach(cells -> row(out, cells));
    out.flush();
  }

  /** The same as a workbook. */
  @GetMapping("/directory.xlsx")
  @AllowSignedIn
  void workbook(
      @RequestParam(required = false) @Nullable String day,
      @RequestParam(defaultValue = "false") boolean ended,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    DatedDirectory directory = organizations.directory().at(View.day(day, LocalDate.now(clock)));
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader("Content-Disposition", "attachment; filename=\"directory.xlsx\"");
    try (SXSSFWorkbook book = new SXSSFWorkbook(200)) {
      SXSSFSheet sheet = book.createSheet(word("directory.title", locale));
      CellStyle head = book.createCellStyle();
      Font bold = book.createFont();
      bold.setBold(true);
      head.setFont(bold);
      List<List<String>> table = table(directory, ended, locale);
      for (int i = 0; i < table.size(); i++) {
        fill(sheet.createRow(i), table.get(i), i == 0 ? head : null);
      }
      for (int i = 0; i < WIDTHS.size(); i++) {
        sheet.setColumnWidth(i, WIDTHS.get(i) * CHARACTER);
      }
      sheet.createFreezePane(2, 1);
      sheet.setAutoFilter(new CellRangeAddress(0, table.size() - 1, 0, COLUMNS.size() - 1));
      book.write(response.getOutputStream());
    }
  }

  private static void fill(Row row, List<String> cells, @Nullable CellStyle style) {
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(cells.get(i)); // always a text, so never a formula
      if (style != null) {
        cell.setCellStyle(style);
      }
    }
  }

  /** The head and a row for each body. */
  private List<List<String>> table(DatedDirectory directory, boolean ended, Locale locale) {
    List<List<String>> table = new ArrayList<>();
    table.add(COLUMNS.stream().map(c -> word("directory.column." + c, locale)).toList());
    for (Organization body : directory.directory().all()) {
      if (ended || directory.exists(body)) {
        table.add(cells(directory, body, locale));
      }
    }
    return table;
  }

  private List<String> cells(DatedDirectory directory, Organization body, Locale locale) {
    return List.of(
        body.id().value(),
        directory.fullName(body.id()),
        directory.directory().names(body.id()).stream()
            .filter(n -> n.use() != NameUse.OFFICIAL)
            .map(OrganizationName::text)
            .distinct()
            .collect(Collectors.joining("; ")),
        word("directory.level." + body.level(), locale),
        word("directory.kind." + body.kind(), locale),
        body.parent() == null ? "" : directory.fullName(body.parent()),
        day(body.validity().from()),
        day(body.validity().to()),
        directory.exists(body)
            ? ""
            : directory.routes(body).stream()
                .map(Route::end)
                .distinct()
                .map(o -> directory.fullName(o.id()))
                .collect(Collectors.joining("; ")),
        word("directory.mark." + body.provenance().mark(), locale),
        body.provenance().source());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private String word(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }

  /** A row; what a spreadsheet would take for a formula is kept a text. */
  private static void row(PrintWriter out, List<String> cells) {
    out.write(cells.stream().map(ExportController::quoted).collect(Collectors.joining(",")));
    out.write("\r\n");
  }

  private static String quoted(String cell) {
    boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + cell.replace("\"", "\"\"") + "\"";
  }
}
