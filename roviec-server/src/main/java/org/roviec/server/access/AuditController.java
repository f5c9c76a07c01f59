package org.roviec.server.access;

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
import org.roviec.server.audit.AuditChain;
import org.roviec.server.audit.AuditEntry;
import org.roviec.server.audit.AuditSearch;
import org.roviec.server.web.ListQuery;
import org.roviec.server.web.TableFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The audit log, for the inspector and the administrator. */
@Controller
@RequestMapping("/admin/audit")
@Allow({Role.INSPECTOR, Role.ADMINISTRATOR})
class AuditController {
  private final AuditSearch search;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

  private final AuditChain chain;
  private final MessageSource messages;
  private final Clock clock;

  AuditController(AuditSearch search, AuditChain chain, MessageSource messages, Clock clock) {
    this.search = search;
    this.chain = chain;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  String list(HttpServletRequest request, Model model) {
    model.addAttribute("list", search.find(ListQuery.of(request, "-at")));
    model.addAttribute("actions", search.actions());
    return "audit/log";
  }

  /** The entries as they are filtered and ordered, for a spreadsheet. */
  @GetMapping("/tai-ve.csv")
  void commas(HttpServletRequest request, HttpServletResponse response, Locale locale)
      throws IOException {
    send(TableFile.CSV, request, response, locale);
  }

  @GetMapping("/tai-ve.xlsx")
  void workbook(HttpServletRequest request, HttpServletResponse response, Locale locale)
      throws IOException {
    send(TableFile.XLSX, request, response, locale);
  }

  private void send(
      TableFile file, HttpServletRequest request, HttpServletResponse response, Locale locale)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.of("at", "who", "action", "subject", "detail")
            .map(column -> messages.getMessage("audit." + column, null, locale))
            .toList());
    for (AuditEntry entry : search.find(ListQuery.of(request, "-at").whole()).rows()) {
      String action = messages.getMessage("audit." + entry.action(), null, entry.action(), locale);
      rows.add(
          List.of(
              MOMENT.format(entry.at().atZone(clock.getZone())),
              entry.who(),
              Objects.requireNonNullElse(action, entry.action()),
              entry.subject(),
              entry.detail()));
    }
    file.send(response, "nhat-ky-" + LocalDate.now(clock), rows);
  }

  /** Verifies the whole chain; a POST, as it takes a while and nobody should prefetch it. */
  @PostMapping("/verify")
  String verify(HttpServletRequest request, Model model) {
    model.addAttribute("verdict", chain.verify());
    return "audit/verdict";
  }
}
