package org.roviec.server.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.web.ListQuery;
import org.roviec.server.web.TableFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of documents, as it is filtered and ordered, for a spreadsheet. */
@Controller
@Allow({Role.COORDINATOR, Role.LEADER, Role.INSPECTOR})
class DocumentFileController {

  private static final List<String> COLUMNS =
      List.of(
          "symbol",
          "title",
          "issuer",
          "issued",
          "uploaded",
          "state",
          "review",
          "assignments",
          "unclear",
          "file");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final DocumentList list;
  private final MessageSource messages;
  private final Clock clock;

  DocumentFileController(DocumentList list, MessageSource messages, Clock clock) {
    this.list = list;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/van-ban/tai-ve.csv")
  void commas(HttpServletRequest request, HttpServletResponse response, Locale locale)
      throws IOException {
    send(TableFile.CSV, request, response, locale);
  }

  @GetMapping("/van-ban/tai-ve.xlsx")
  void workbook(HttpServletRequest request, HttpServletResponse response, Locale locale)
      throws IOException {
    send(TableFile.XLSX, request, response, locale);
  }

  private void send(
      TableFile file, HttpServletRequest request, HttpServletResponse response, Locale locale)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS.stream().map(column -> word("intake.column." + column, locale)).toList());
    for (Document document : list.list(ListQuery.of(request, "-uploaded").whole()).rows()) {
      rows.add(cells(document, locale));
    }
    file.send(response, "van-ban-" + LocalDate.now(clock), rows);
  }

  private List<String> cells(Document document, Locale locale) {
    return Stream.of(
            document.symbol(),
            document.title(),
            document.issuer(),
            document.issuedOn() == null ? null : DAY.format(document.issuedOn()),
            DAY.format(document.uploadedAt().atZone(clock.getZone())),
            word(document.state().message(), locale),
            word(document.review().message(), locale),
            Integer.toString(document.assignments()),
            Integer.toString(document.unclear()),
            document.fileName())
        .map(cell -> Objects.requireNonNullElse(cell, ""))
        .toList();
  }

  private String word(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
